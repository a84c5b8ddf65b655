#include "report/finding.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "report/layout.h"

namespace mlready {
namespace {

/// What an area's items are about.
struct Subject {
  std::string_view area;
  Trait trait;
};

/// An area's likeliest subject first.
constexpr std::array subjects = {Subject{"data", Trait::data},         Subject{"training", Trait::trains},
                                 Subject{"deployment", Trait::serves}, Subject{"deployment", Trait::containerised},
                                 Subject{"monitoring", Trait::serves}, Subject{"security", Trait::serves},
                                 Subject{"testing", Trait::trains}};

const Evidence* evidence_of(const Report& report, Trait trait) {
  const auto found = std::ranges::find(report.traits, trait, &TraitFinding::trait);
  const bool shown = found != report.traits.end() && found->value && !found->evidence.empty();
  return shown ? &found->evidence.front() : nullptr;
}

/// The code that the items of `area` are about; null where there is none.
const Evidence* subject_of(const Report& report, std::string_view area) {
  for (const auto& subject : subjects) {
    if (subject.area != area) continue;
    if (const auto* evidence = evidence_of(report, subject.trait)) return evidence;
  }
  return nullptr;
}

const Evidence* telling_evidence(const Report& report, const ReportItem& item) {
  if (!item.verdict.evidence.empty()) return &item.verdict.evidence.front();
  if (!item.verdict.claims.empty()) return &item.verdict.claims.front();
  return subject_of(report, item.area);
}

}  // namespace

FindingLevel level_of(Severity severity) {
  return severity >= Severity::high     ? FindingLevel::error
         : severity == Severity::medium ? FindingLevel::warning
                                        : FindingLevel::note;
}

std::vector<ReportFinding> findings(const Report& report) {
  std::vector<ReportFinding> list;
  for (const auto& item : report.items) {
    const auto status = item.verdict.status;
    if (status != Status::missing && status != Status::partial) continue;
    list.push_back({&item, level_of(item.severity), telling_place(report, item)});
  }
  std::ranges::stable_sort(list, std::ranges::greater(),
                           [](const ReportFinding& finding) { return finding.item->severity; });
  return list;
}

std::vector<ReportFinding> open_findings(const Report& report) {
  auto list = findings(report);
  std::erase_if(list, [](const ReportFinding& finding) { return finding.item->waiver.has_value(); });
  return list;
}

std::string audited_part(const Report& report) {
  const auto& unit = report.target.unit;
  return unit.empty() ? report.target.revision.folder : repository_path(report, unit);
}

std::string repository_path(const Report& report, std::string_view path) {
  const auto& folder = report.target.revision.folder;
  return folder.empty() ? std::string(path) : fmt::format("{}/{}", folder, path);
}

FindingPlace telling_place(const Report& report, const ReportItem& item) {
  const auto* evidence = telling_evidence(report, item);
  if (evidence == nullptr) return {audited_part(report)};
  return {repository_path(report, evidence->path), evidence->line, std::max(evidence->line, evidence->end_line)};
}

std::string message_of(const ReportItem& item) {
  return fmt::format("{} is {}: {}", item.title, to_string(item.verdict.status), item.verdict.summary);
}

std::string_view first_advice(const ReportItem& item) {
  const auto lines = split_lines(item.remediation);
  const auto found = std::ranges::find_if(lines, [](std::string_view line) { return !trim(line).empty(); });
  return found == lines.end() || found->starts_with("```") ? std::string_view() : trim(*found);
}

}  // namespace mlready
