#include "cli/unit_reports.h"

namespace mlready {
namespace {

Result<Report> report_on(const std::string& unit, AuditRequest request, unsigned jobs) {
  request.unit = unit;
  const auto ready = configure_audit(request);
  if (!ready) return tl::unexpected(ready.error());
  return run_configured_audit(*ready, {.jobs = jobs});
}

}  // namespace

Result<std::vector<Report>> unit_reports(const ConfiguredAudit& whole, const AuditRequest& request, unsigned jobs) {
  std::vector<Report> reports;
  auto report = run_configured_audit(whole, {.jobs = jobs});
  if (!report) return tl::unexpected(report.error());
  reports.push_back(std::move(*report));
  for (const auto& unit : whole.units) {
    report = report_on(unit, request, jobs);
    if (!report) return tl::unexpected(report.error());
    reports.push_back(std::move(*report));
  }
  return reports;
}

}  // namespace mlready
