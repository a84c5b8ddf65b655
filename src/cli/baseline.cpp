#include "compare/baseline.h"

#include <fmt/format.h>

#include <filesystem>

#include "base/text_file.h"
#include "cli/commands.h"
#include "cli/log.h"
#include "cli/write.h"

namespace mlready {
namespace {

constexpr std::string_view standard_output = "-";

/// What got worse since the baseline in `path`; nothing where there is no such file.
Result<std::vector<std::string>> setbacks_since(const std::string& path, const Report& report) {
  std::error_code error;
  if (path == standard_output || !std::filesystem::exists(path, error)) return std::vector<std::string>();
  const auto text = read_text_file(path);
  if (!text) return tl::unexpected(text.error());
  return read_baseline(path, *text).map([&](const Baseline& before) { return setbacks(before, report); });
}

ExitCode refused(const std::vector<std::string>& reasons, const std::string& path, const Log& log) {
  for (const auto& reason : reasons) log.warning(reason);
  return log.failed({"the baseline is left as it is: something got worse", path, "--accept-worse replaces it"},
                    ExitCode::gate_failed);
}

}  // namespace

ExitCode run_baseline(const BaselineCommand& command) {
  const Log log;
  const auto ready = configure_audit(command.request);
  if (!ready) return log.failed(ready.error(), ExitCode::usage);
  const auto report = run_configured_audit(*ready, {.jobs = command.jobs});
  if (!report) return log.failed(report.error(), ExitCode::incomplete);
  const auto worse = setbacks_since(command.output, *report);
  if (!worse) return log.failed(worse.error(), ExitCode::usage);
  if (!worse->empty() && !command.accept_worse) return refused(*worse, command.output, log);
  const auto text = to_json(baseline_of(*report));
  if (command.output == standard_output) return print(text);
  if (const auto written = write_file(command.output, text); !written) {
    return log.failed(written.error(), ExitCode::incomplete);
  }
  return ExitCode::success;
}

}  // namespace mlready
