#include <algorithm>

#include "cli/commands.h"
#include "cli/log.h"
#include "cli/unit_reports.h"
#include "report/unit_table.h"

namespace mlready {
namespace {

void log_reasons(const Report& report, const Log& log) {
  const auto unit = report.target.unit.empty() ? std::string() : report.target.unit + ": ";
  for (const auto& reason : report.gate.reasons) log.warning("gate failed: " + unit + reason);
}

}  // namespace

ExitCode run_units(const UnitsCommand& command) {
  const Log log;
  const auto whole = configure_audit(command.request);
  if (!whole) return log.failed(whole.error(), ExitCode::usage);
  if (whole->units.empty()) {
    return log.failed({"there are no units", {}, "name them in the configuration: units: [services/*]"},
                      ExitCode::usage);
  }
  const auto reports = unit_reports(*whole, command.request, command.jobs);
  if (!reports) return log.failed(reports.error(), ExitCode::incomplete);
  for (const auto& report : *reports) log_reasons(report, log);
  const auto printed = print(render_units(*reports, command.format));
  if (printed != ExitCode::success) return printed;
  const bool passed = std::ranges::all_of(*reports, [](const Report& report) { return report.gate.passed; });
  return passed ? ExitCode::success : ExitCode::gate_failed;
}

}  // namespace mlready
