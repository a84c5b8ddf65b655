#include "compare/baseline.h"

#include <filesystem>

#include "base/text_file.h"
#include "cli/commands.h"
#include "cli/log.h"
#include "cli/unit_reports.h"
#include "cli/write.h"
#include "config/switched_off.h"

namespace mlready {
namespace {

constexpr std::string_view standard_output = "-";

/// What got worse since `before`, of a unit behind its name.
std::vector<std::string> setbacks_of(const std::vector<Report>& reports, const Baseline& before,
                                     const std::vector<SwitchedOff>& off) {
  std::vector<std::string> reasons;
  for (const auto& report : reports) {
    const auto& unit = report.target.unit;
    for (const auto& reason : setbacks(before, report, off)) {
      reasons.push_back(unit.empty() ? reason : unit + ": " + reason);
    }
  }
  return reasons;
}

/// The baseline in `path`; nothing where there is no such file.
Result<std::optional<Baseline>> present_baseline(const std::string& path) {
  std::error_code error;
  if (path == standard_output || !std::filesystem::exists(path, error)) return std::nullopt;
  const auto text = read_text_file(path);
  if (!text) return tl::unexpected(text.error());
  return read_baseline(path, *text).map([](Baseline baseline) { return std::optional(std::move(baseline)); });
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
  const auto reports = unit_reports(*ready, command.request, command.jobs);
  if (!reports) return log.failed(reports.error(), ExitCode::incomplete);
  const auto before = present_baseline(command.output);
  if (!before) return log.failed(before.error(), ExitCode::usage);
  if (*before && !command.accept_worse) {
    const auto worse = setbacks_of(*reports, **before, switched_off(ready->configuration, ready->rules.items()));
    if (!worse.empty()) return refused(worse, command.output, log);
  }
  const auto text = to_json(baseline_of(*reports));
  if (command.output == standard_output) return print(text);
  if (const auto written = write_file(command.output, text); !written) {
    return log.failed(written.error(), ExitCode::incomplete);
  }
  return ExitCode::success;
}

}  // namespace mlready
