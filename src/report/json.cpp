#include <nlohmann/json.hpp>

#include "mlready/score.h"
#include "report/escape.h"
#include "report/formats.h"
#include "report/item_json.h"
#include "report/report_json.h"

// The contract that other programs use: docs/report.md, "JSON". Keys keep their order.

namespace mlready {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view schema_version = "1.1";

Json target_json(const Target& target) {
  const auto& commit = target.revision.commit;
  Json json = {{"path", target.path},
               {"revision", commit ? Json(*commit) : Json(nullptr)},
               {"dirty", target.revision.dirty},
               {"remote", target.revision.remote_url},
               {"folder", target.revision.folder},
               {"files", target.files},
               {"bytes", target.bytes}};
  if (!target.unit.empty()) json["unit"] = target.unit;
  return json;
}

Json traits_json(const std::vector<TraitFinding>& findings) {
  auto traits = Json::object();
  for (const auto& finding : findings) {
    traits[std::string(to_string(finding.trait))] = {{"value", finding.value},
                                                     {"evidence", places_json(finding.evidence)}};
  }
  return traits;
}

Json score_json(const Score& score) {
  auto areas = Json::object();
  for (const auto& area : score.areas) {
    areas[area.area] = {
        {"title", area.title},     {"items", area.items},     {"score", one_decimal(area.score)},     {"met", area.met},
        {"partial", area.partial}, {"missing", area.missing}, {"not_applicable", area.not_applicable}};
  }
  return {{"total", one_decimal(score.total)},
          {"with_attestations", score.with_attestations ? Json(one_decimal(*score.with_attestations)) : Json(nullptr)},
          {"coverage", one_decimal(score.coverage)},
          {"weakest_area", score.weakest_area},
          {"areas", std::move(areas)}};
}

/// What documentation says that no code does, in the order of the items.
Json claims_json(const std::vector<ReportItem>& items) {
  auto list = Json::array();
  for (const auto& item : items) {
    for (const auto& claim : item.verdict.claims) {
      Json entry = {{"item", item.verdict.id}};
      entry.update(place_json(claim));
      list.push_back(std::move(entry));
    }
  }
  return list;
}

Json items_json(const std::vector<ReportItem>& items) {
  auto list = Json::array();
  for (const auto& item : items) list.push_back(item_json(item));
  return list;
}

Json problems_json(const std::vector<Problem>& problems) {
  auto list = Json::array();
  for (const auto& problem : problems) {
    list.push_back({{"path", problem.path}, {"line", problem.line}, {"message", problem.message}});
  }
  return list;
}

}  // namespace

nlohmann::ordered_json report_json(const Report& report) {
  return {{"schema_version", schema_version},
          {"tool", {{"name", "mlready"}, {"version", report.tool_version}, {"rules", report.rules_digest}}},
          {"target", target_json(report.target)},
          {"traits", traits_json(report.traits)},
          {"score", score_json(report.score)},
          {"gate", {{"passed", report.gate.passed}, {"reasons", report.gate.reasons}}},
          {"items", items_json(report.items)},
          {"claims", claims_json(report.items)},
          {"notices", report.notices},
          {"problems", problems_json(report.problems)}};
}

std::string render_json(const Report& report) {
  const auto document = report_json(report);
  return json_visible(document.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace mlready
