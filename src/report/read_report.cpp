#include "mlready/read_report.h"

#include <limits>
#include <map>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "report/bounded_json.h"
#include "report/json_value.h"
#include "report/report_from_json.h"

namespace mlready {
namespace {

std::uint32_t line_number(const JsonValue& value) {
  return static_cast<std::uint32_t>(value.count(std::numeric_limits<std::uint32_t>::max()));
}

int item_count(const JsonValue& value) {
  return static_cast<int>(value.count(std::numeric_limits<int>::max()));
}

Evidence evidence_of(const JsonValue& value) {
  return {.strength = value["strength"].term(strength_from),
          .path = value["path"].text(),
          .line = line_number(value["line"]),
          .end_line = line_number(value["end_line"]),
          .signal = value["signal"].text(),
          .excerpt = value["excerpt"].text(),
          .note = value["note"].text()};
}

std::vector<Evidence> evidence_list(const JsonValue& value) {
  std::vector<Evidence> list;
  for (const auto& place : value.list()) list.push_back(evidence_of(place));
  return list;
}

std::vector<std::string> texts_of(const JsonValue& value) {
  std::vector<std::string> texts;
  for (const auto& text : value.list()) texts.push_back(text.text());
  return texts;
}

Target target_of(const JsonValue& value) {
  constexpr auto any = std::numeric_limits<std::uint64_t>::max();
  Target target{.path = value["path"].text(), .files = value["files"].count(any), .bytes = value["bytes"].count(any)};
  if (!value["revision"].is_null()) target.revision.commit = value["revision"].text();
  target.revision.dirty = value["dirty"].flag();
  target.revision.remote_url = value["remote"].text();
  target.revision.folder = value["folder"].text();
  if (const auto unit = value.find("unit")) target.unit = unit->text();
  return target;
}

std::vector<TraitFinding> traits_of(const JsonValue& value) {
  std::vector<TraitFinding> traits;
  for (const auto& [name, finding] : value.entries()) {
    const auto trait = trait_from(name);
    if (!trait) finding.complain("is no trait");
    traits.push_back({trait.value_or(Trait{}), finding["value"].flag(), evidence_list(finding["evidence"])});
  }
  return traits;
}

AreaScore area_of(const std::string& id, const JsonValue& value) {
  return {.area = id,
          .title = value["title"].text(),
          .score = value["score"].percentage(),
          .met = item_count(value["met"]),
          .partial = item_count(value["partial"]),
          .missing = item_count(value["missing"]),
          .not_applicable = item_count(value["not_applicable"]),
          .items = item_count(value["items"])};
}

Score score_of(const JsonValue& value) {
  Score score{.total = value["total"].percentage(), .coverage = value["coverage"].percentage()};
  const auto with_attestations = value["with_attestations"];
  if (!with_attestations.is_null()) score.with_attestations = with_attestations.percentage();
  score.weakest_area = value["weakest_area"].text();
  for (const auto& [id, area] : value["areas"].entries()) score.areas.push_back(area_of(id, area));
  return score;
}

std::optional<Waiver> waiver_of(const std::string& item, const JsonValue& value) {
  if (value.is_null()) return std::nullopt;
  return Waiver{.item = item,
                .path = value["path"].text(),
                .reason = value["reason"].text(),
                .owner = value["owner"].text(),
                .expires = value["expires"].text(),
                .link = value["link"].text()};
}

std::optional<Attestation> attestation_of(const std::string& item, const JsonValue& value) {
  if (value.is_null()) return std::nullopt;
  return Attestation{.item = item,
                     .statement = value["statement"].text(),
                     .owner = value["owner"].text(),
                     .link = value["link"].text(),
                     .date = value["date"].text(),
                     .expires = value["expires"].text(),
                     .evidence = value["evidence"].text()};
}

Verdict verdict_of(const JsonValue& value) {
  return {.id = value["id"].text(),
          .status = value["status"].term(status_from),
          .strength = value["strength"].term(strength_from),
          .confidence = value["confidence"].term(confidence_from),
          .summary = value["summary"].text(),
          .evidence = evidence_list(value["evidence"]),
          .claims = {}};
}

ReportItem item_of(const JsonValue& value) {
  ReportItem item{.verdict = verdict_of(value),
                  .area = value["area"].text(),
                  .title = value["title"].text(),
                  .checklist = value["checklist"].text(),
                  .severity = value["severity"].term(severity_from),
                  .why = value["why"].text(),
                  .remediation = value["remediation"].text()};
  for (const auto& one : value["references"].list())
    item.references.push_back({one["title"].text(), one["url"].text()});
  for (const auto& one : value["frameworks"].list()) {
    item.frameworks.push_back(
        {one["framework"].text(), one["title"].text(), one["reference"].text(), one["subject"].text()});
  }
  item.waiver = waiver_of(item.verdict.id, value["waiver"]);
  item.attestation = attestation_of(item.verdict.id, value["attestation"]);
  return item;
}

/// Claims stand beside the items in the document, and with them in a report.
void add_claims(const JsonValue& claims, std::vector<ReportItem>& items) {
  std::map<std::string, ReportItem*, std::less<>> by_id;
  for (auto& item : items) by_id.emplace(item.verdict.id, &item);
  for (const auto& claim : claims.list()) {
    const auto found = by_id.find(claim["item"].text());
    if (found == by_id.end()) claim["item"].complain("is no item of the report");
    if (found != by_id.end()) found->second->verdict.claims.push_back(evidence_of(claim));
  }
}

Report report_of(const JsonValue& value) {
  Report report{.tool_version = value["tool"]["version"].text(), .rules_digest = value["tool"]["rules"].text()};
  report.target = target_of(value["target"]);
  report.traits = traits_of(value["traits"]);
  report.score = score_of(value["score"]);
  report.gate = {value["gate"]["passed"].flag(), texts_of(value["gate"]["reasons"])};
  for (const auto& item : value["items"].list()) report.items.push_back(item_of(item));
  add_claims(value["claims"], report.items);
  report.notices = texts_of(value["notices"]);
  for (const auto& one : value["problems"].list()) {
    report.problems.push_back({one["path"].text(), line_number(one["line"]), one["message"].text()});
  }
  return report;
}

void check_version(const JsonValue& version) {
  const auto text = version.text();
  if (!text.starts_with("1.")) version.complain("is \"" + one_line(text, 20) + "\"; this program reads 1.x");
}

}  // namespace

Report report_from_json(const JsonValue& value) {
  check_version(value["schema_version"]);
  return report_of(value);
}

Result<Report> read_report(std::string_view json) {
  const auto document = parse_bounded_json(json);
  if (!document) return tl::unexpected(document.error());
  std::optional<Error> error;
  auto report = report_from_json(JsonValue(*document, "", error));
  if (error) return tl::unexpected(*error);
  return report;
}

}  // namespace mlready
