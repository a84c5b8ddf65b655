#include <algorithm>

#include "cli/commands.h"
#include "cli/log.h"
#include "config/configured_audit.h"
#include "report/unit_table.h"

namespace mlready {
namespace {

ExitCode failed(const Error& error) {
  return Log().failed(error, ExitCode::incomplete);
}

}  // namespace

ExitCode run_units(const UnitsCommand& command) {
  const auto whole = configure_audit(command.request);
  if (!whole) return Log().failed(whole.error(), ExitCode::usage);
  if (whole->units.empty()) {
    return Log().failed({"there are no units", {}, "name them in the configuration: units: [services/*]"},
                        ExitCode::usage);
  }
  auto report = run_configured_audit(*whole, {.jobs = command.jobs});
  if (!report) return failed(report.error());
  std::vector<UnitReport> reports{{"", std::move(*report)}};
  for (const auto& unit : whole->units) {
    auto request = command.request;
    request.unit = unit;
    const auto ready = configure_audit(request);
    if (!ready) return failed(ready.error());
    report = run_configured_audit(*ready, {.jobs = command.jobs});
    if (!report) return failed(report.error());
    reports.push_back({unit, std::move(*report)});
  }
  const auto printed = print(render_units(reports, command.format));
  if (printed != ExitCode::success) return printed;
  const bool passed = std::ranges::all_of(reports, [](const UnitReport& one) { return one.report.gate.passed; });
  return passed ? ExitCode::success : ExitCode::gate_failed;
}

}  // namespace mlready
