#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/finding.h"
#include "report/formats.h"
#include "report/layout.h"
#include "report/platform_escape.h"

// Annotations of a workflow run and its pull request, as commands on the standard output of a step of GitHub Actions:
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions

namespace mlready {
namespace {

/// How many annotations of a level GitHub shows a step; what follows is only in the log.
constexpr std::size_t most_annotations = 10;

std::string_view command_of(FindingLevel level) {
  switch (level) {
    case FindingLevel::error:
      return "error";
    case FindingLevel::warning:
      return "warning";
    case FindingLevel::note:
      break;
  }
  return "notice";
}

std::string place_properties(const FindingPlace& place) {
  if (place.path.empty()) return {};
  auto text = fmt::format("file={},", github_property(place.path));
  if (place.line > 0) text += fmt::format("line={},endLine={},", place.line, place.end_line);
  return text;
}

std::string annotation(FindingLevel level, const FindingPlace& place, std::string_view title,
                       std::string_view message) {
  return fmt::format("::{} {}title={}::{}\n", command_of(level), place_properties(place), github_property(title),
                     github_message(message));
}

std::string annotation(const ReportFinding& finding) {
  const auto& item = *finding.item;
  const auto title = fmt::format("{} ({})", item.title, item.verdict.id);
  const auto advice = first_advice(item);
  const auto message = advice.empty() ? message_of(item) : fmt::format("{}\n{}", message_of(item), advice);
  return annotation(finding.level, finding.place, title, message);
}

std::string gate_annotations(const Gate& gate) {
  std::string text;
  for (const auto& reason : gate.reasons) text += annotation(FindingLevel::error, {}, "The gate failed", reason);
  return text;
}

/// What GitHub would not show, in words: no command, so that it takes no annotation's place.
std::string rest_words(FindingLevel level, std::size_t rest) {
  if (rest == 0) return {};
  const auto noun = rest == 1 ? "finding" : "findings";
  return fmt::format("{} more {} of level {}; all are in the other formats of the report\n", rest, noun,
                     command_of(level));
}

/// The findings of a level, at most `room` of them.
std::string level_annotations(const std::vector<ReportFinding>& findings, FindingLevel level, std::size_t room) {
  std::string text;
  std::size_t count = 0;
  for (const auto& finding : findings) {
    if (finding.level == level && count++ < room) text += annotation(finding);
  }
  return text + rest_words(level, count > room ? count - room : 0);
}

}  // namespace

std::string render_github(const Report& report) {
  const auto list = open_findings(report);
  const auto reasons = std::min(report.gate.reasons.size(), most_annotations);
  const auto score = fmt::format("{}, {}", total_words(report.score), coverage_words(report));
  return annotation(FindingLevel::note, {}, "Production readiness", score) + gate_annotations(report.gate) +
         level_annotations(list, FindingLevel::error, most_annotations - reasons) +
         level_annotations(list, FindingLevel::warning, most_annotations) +
         level_annotations(list, FindingLevel::note, most_annotations - 1);
}

}  // namespace mlready
