#include <fmt/format.h>

#include "report/finding.h"
#include "report/formats.h"
#include "report/layout.h"
#include "report/platform_escape.h"

// Issues of a task's timeline, as logging commands on the standard output of a step of Azure Pipelines:
// https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands, "LogIssue"

namespace mlready {
namespace {

/// Azure Pipelines has no level below warning.
std::string_view type_of(FindingLevel level) {
  return level == FindingLevel::error ? "error" : "warning";
}

std::string issue(const ReportFinding& finding) {
  const auto& item = *finding.item;
  auto properties = fmt::format("type={};code={};", type_of(finding.level), azure_value(item.verdict.id));
  if (!finding.place.path.empty()) properties += fmt::format("sourcepath={};", azure_value(finding.place.path));
  if (finding.place.line > 0) properties += fmt::format("linenumber={};", finding.place.line);
  return fmt::format("##vso[task.logissue {}]{}\n", properties, azure_value(message_of(item)));
}

}  // namespace

std::string render_azure(const Report& report) {
  std::string text;
  for (const auto& reason : report.gate.reasons) {
    text += fmt::format("##vso[task.logissue type=error;]{}\n", azure_value("The gate failed: " + reason));
  }
  for (const auto& finding : open_findings(report)) text += issue(finding);
  return text + fmt::format("Production readiness: {}, {}\n", total_words(report.score), coverage_words(report));
}

}  // namespace mlready
