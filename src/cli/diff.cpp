#include <filesystem>

#include "base/text_file.h"
#include "cli/commands.h"
#include "cli/log.h"
#include "cli/write.h"
#include "compare/difference.h"
#include "mlready/read_report.h"

namespace mlready {
namespace {

/// One of the two states, and what a heading calls it.
struct Side {
  std::string name;
  Report report;
};

/// A failure, and whether it is the user's or the audit's.
struct Failed {
  Error error;
  ExitCode code = ExitCode::usage;
};

tl::expected<Side, Failed> read_side(const std::string& path) {
  const auto text = read_text_file(path);
  if (!text) return tl::unexpected(Failed{text.error()});
  auto report = read_report(*text);
  if (!report)
    return tl::unexpected(Failed{{report.error().what, path, "mlready audit --format json writes a report"}});
  return Side{path, std::move(*report)};
}

tl::expected<Side, Failed> audit_side(const DiffCommand& command, const std::string& revision) {
  auto request = command.request;
  request.revision = revision;
  const auto ready = configure_audit(request);
  if (!ready) return tl::unexpected(Failed{ready.error()});
  auto report = run_configured_audit(*ready, {.jobs = command.jobs});
  if (!report) return tl::unexpected(Failed{report.error(), ExitCode::incomplete});
  return Side{revision.empty() ? "the working tree" : revision, std::move(*report)};
}

/// A report where there is a file of that name, otherwise a revision; empty for the working tree.
tl::expected<Side, Failed> side_of(const DiffCommand& command, const std::string& name) {
  std::error_code error;
  const bool report = std::filesystem::is_regular_file(name, error);
  return report ? read_side(name) : audit_side(command, name);
}

}  // namespace

ExitCode run_diff(const DiffCommand& command) {
  const Log log;
  const auto before = side_of(command, command.before);
  if (!before) return log.failed(before.error().error, before.error().code);
  const auto after = side_of(command, command.after);
  if (!after) return log.failed(after.error().error, after.error().code);
  const auto text = render(difference(before->report, after->report), {before->name, after->name}, command.format);
  if (command.output.empty()) return print(text);
  if (const auto written = write_file(command.output, text); !written) {
    return log.failed(written.error(), ExitCode::incomplete);
  }
  return ExitCode::success;
}

}  // namespace mlready
