#include <fmt/format.h>

#include <vector>

#include "report/escape.h"
#include "report/finding.h"
#include "report/formats.h"
#include "report/layout.h"
#include "report/platform_escape.h"

// Inspections and statistics of a build, as service messages on the standard output of a step of TeamCity:
// https://www.jetbrains.com/help/teamcity/service-messages.html

namespace mlready {
namespace {

// "Reporting Inspections" there.
constexpr std::size_t longest_name = 255;
constexpr std::size_t longest_text = 4000;

struct Attribute {
  std::string_view name;
  std::string value;
};

std::string service_message(std::string_view name, const std::vector<Attribute>& attributes) {
  auto text = fmt::format("##teamcity[{}", name);
  for (const auto& attribute : attributes)
    text += fmt::format(" {}='{}'", attribute.name, teamcity_value(attribute.value));
  return text + "]\n";
}

std::string cut(std::string_view text, std::size_t limit) {
  return fitted(visible_line(text), limit, "…");
}

std::string_view severity_of(FindingLevel level) {
  switch (level) {
    case FindingLevel::error:
      return "ERROR";
    case FindingLevel::warning:
      return "WARNING";
    case FindingLevel::note:
      break;
  }
  return "INFO";
}

std::string area_title(const Report& report, std::string_view area) {
  for (const auto& score : report.score.areas) {
    if (score.area == area) return score.title;
  }
  return std::string(area);
}

/// A type has to be told before its first inspection; an item has at most one.
std::string inspection_type(const Report& report, const ReportItem& item) {
  return service_message("inspectionType", {{"id", cut(item.verdict.id, longest_name)},
                                            {"name", cut(item.title, longest_name)},
                                            {"category", cut(area_title(report, item.area), longest_name)},
                                            {"description", cut(item.checklist, longest_text)}});
}

std::string inspection(const ReportFinding& finding) {
  const auto& place = finding.place;
  std::vector<Attribute> attributes = {{"typeId", cut(finding.item->verdict.id, longest_name)},
                                       {"message", cut(message_of(*finding.item), longest_text)},
                                       {"file", cut(place.path.empty() ? "." : place.path, longest_text)},
                                       {"SEVERITY", std::string(severity_of(finding.level))}};
  if (place.line > 0) attributes.push_back({"line", std::to_string(place.line)});
  return service_message("inspection", attributes);
}

std::string statistic(std::string_view key, double value) {
  return service_message("buildStatisticValue",
                         {{"key", fmt::format("mlready.{}", key)}, {"value", fmt::format("{:.1f}", value)}});
}

/// For a chart over builds; none for what does not apply.
std::string statistics(const Report& report) {
  auto text = statistic("coverage", report.score.coverage);
  if (weakest_area(report.score) != nullptr) text += statistic("score", report.score.total);
  for (const auto& area : report.score.areas) {
    if (applies(area)) text += statistic("score." + area.area, area.score);
  }
  return text;
}

/// As an error of the build log, which makes the build fail where it is set up so.
std::string gate_messages(const Gate& gate) {
  std::string text;
  for (const auto& reason : gate.reasons) {
    text += service_message("message", {{"text", "The gate failed: " + reason}, {"status", "ERROR"}});
  }
  return text;
}

}  // namespace

std::string render_teamcity(const Report& report) {
  auto text = gate_messages(report.gate);
  for (const auto& finding : open_findings(report)) {
    text += inspection_type(report, *finding.item) + inspection(finding);
  }
  return text + statistics(report);
}

}  // namespace mlready
