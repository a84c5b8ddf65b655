#include <fmt/format.h>

#include <filesystem>

#include "cli/commands.h"
#include "cli/log.h"
#include "cli/write.h"
#include "config/configured_audit.h"
#include "config/starter.h"
#include "report/escape.h"

namespace mlready {
namespace {

namespace fs = std::filesystem;

bool is_there(const std::string& folder, const StarterFile& file) {
  std::error_code error;
  return fs::exists(fs::symlink_status(fs::path(folder) / file.path, error));
}

/// Fails, before anything is written, where one of the files is there already.
Result<void> check_free(const std::string& folder, const std::vector<StarterFile>& files) {
  for (const auto& file : files) {
    if (!is_there(folder, file)) continue;
    return failure("the file is there already; nothing was written", (fs::path(folder) / file.path).string(),
                   "--dry-run prints what would be written");
  }
  return {};
}

/// Writes the files and names each on standard output, or prints them.
ExitCode write_files(const std::string& folder, const std::vector<StarterFile>& files, bool dry_run) {
  std::string text;
  for (const auto& file : files) {
    const auto place = (fs::path(folder) / file.path).lexically_normal().string();
    if (dry_run) {
      text += fmt::format("{}# {}\n{}", text.empty() ? "" : "\n", visible_line(place), file.text);
      continue;
    }
    if (const auto written = write_file(place, file.text); !written) {
      return Log().failed(written.error(), ExitCode::incomplete);
    }
    text += "wrote " + visible_line(place) + "\n";
  }
  return print(text);
}

/// The configuration, unless there is one and files for CI are all that was asked for.
Result<std::vector<StarterFile>> files_of(const InitCommand& command) {
  std::vector<StarterFile> files;
  StarterFile configuration{".mlready.yaml", {}};
  if (command.ci.empty() || !is_there(command.path, configuration)) {
    const auto ready = configure_audit({.paths = {command.path}, .discover = false});
    if (!ready) return tl::unexpected(ready.error());
    const auto report = run_configured_audit(*ready, {.jobs = command.jobs});
    if (!report) return tl::unexpected(report.error());
    const auto kind = detect_kind(*ready->files, ready->rules, {.jobs = command.jobs});
    if (!kind) return tl::unexpected(kind.error());
    configuration.text = starter_configuration(*report, fitting_profile(*kind));
    files.push_back(std::move(configuration));
  }
  for (const auto& name : command.ci) files.push_back(starter_ci(name));
  return files;
}

}  // namespace

ExitCode run_init(const InitCommand& command) {
  const auto files = files_of(command);
  if (!files) return Log().failed(files.error(), ExitCode::usage);
  if (!command.dry_run) {
    if (const auto free = check_free(command.path, *files); !free) return Log().failed(free.error(), ExitCode::usage);
  }
  return write_files(command.path, *files, command.dry_run);
}

ExitCode run_new_check(const NewCheckCommand& command) {
  const auto files = starter_rule(command.id);
  if (!files) return Log().failed(files.error(), ExitCode::usage);
  if (const auto free = check_free(command.pack, *files); !free) return Log().failed(free.error(), ExitCode::usage);
  return write_files(command.pack, *files, false);
}

}  // namespace mlready
