#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/escape.h"
#include "report/finding.h"
#include "report/fingerprint.h"
#include "report/formats.h"

// The Code Quality report of GitLab, which merge requests show as a difference to the target branch:
// https://docs.gitlab.com/ci/testing/code_quality/, "Code Quality report format"

namespace mlready {
namespace {

using Json = nlohmann::ordered_json;

std::string_view severity_of(Severity severity) {
  switch (severity) {
    case Severity::critical:
      return "blocker";
    case Severity::high:
      return "critical";
    case Severity::medium:
      return "major";
    case Severity::low:
      break;
  }
  return "minor";
}

/// GitLab wants a path and a line in each location.
Json location(const FindingPlace& place) {
  return {{"path", place.path.empty() ? "." : visible_line(place.path)},
          {"lines", {{"begin", std::max(place.line, 1U)}, {"end", std::max(place.end_line, 1U)}}}};
}

Json issue(const Report& report, const ReportFinding& finding) {
  const auto& item = *finding.item;
  return {{"description", visible_line(message_of(item))},
          {"check_name", item.verdict.id},
          {"fingerprint", fingerprint(report, item)},
          {"severity", severity_of(item.severity)},
          {"location", location(finding.place)}};
}

}  // namespace

std::string render_gitlab(const Report& report) {
  auto issues = Json::array();
  for (const auto& finding : open_findings(report)) issues.push_back(issue(report, finding));
  return json_visible(issues.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace mlready
