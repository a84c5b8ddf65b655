#include <nlohmann/json.hpp>

#include "fleet/render.h"
#include "report/escape.h"

// By src/cli/schemas/fleet.schema.json. Keys keep their order.

namespace mlready {
namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json rule_sets_json(const Fleet& fleet) {
  auto list = Json::array();
  for (const auto& set : fleet.rule_sets) {
    list.push_back({{"name", rule_set_name(fleet, set.id)},
                    {"rules", set.id.rules},
                    {"settings", set.id.settings},
                    {"tool_versions", set.tool_versions},
                    {"repositories", set.repositories},
                    {"mean", or_null(set.mean)}});
  }
  return list;
}

Json items_json(const FleetResult& result) {
  auto items = Json::object();
  for (const auto& [id, verdict] : result.items) {
    items[id] = {
        {"status", to_string(verdict.status)}, {"severity", to_string(verdict.severity)}, {"waived", verdict.waived}};
  }
  return items;
}

Json result_json(const Fleet& fleet, const FleetRow& row) {
  if (!row.latest) return nullptr;
  const auto& latest = *row.latest;
  return {{"date", latest.date},           {"rule_set", rule_set_name(fleet, latest.rule_set)},
          {"page", latest.page},           {"score", or_null(latest.score)},
          {"change", or_null(row.change)}, {"since", row.since},
          {"coverage", latest.coverage},   {"gate_passed", latest.gate_passed},
          {"items", items_json(latest)}};
}

Json repositories_json(const Fleet& fleet) {
  auto list = Json::array();
  for (const auto& row : fleet.rows) {
    list.push_back({{"repository", row.repository},
                    {"latest", result_json(fleet, row)},
                    {"error", row.error},
                    {"error_date", row.error_date}});
  }
  return list;
}

Json columns_json(const Fleet& fleet) {
  auto list = Json::array();
  for (const auto& column : fleet.columns) {
    list.push_back({{"id", column.item.id},
                    {"title", column.item.title},
                    {"area", column.item.area},
                    {"severity", to_string(column.severity)},
                    {"met", column.met},
                    {"partial", column.partial},
                    {"missing", column.missing},
                    {"not_applicable", column.not_applicable},
                    {"waived", column.waived},
                    {"lost", column.lost}});
  }
  return list;
}

Json worst_json(const Fleet& fleet) {
  auto list = Json::array();
  for (const auto* column : worst_columns(fleet, fleet.columns.size())) list.push_back(column->item.id);
  return list;
}

Json trend_json(const Fleet& fleet) {
  auto list = Json::array();
  for (const auto& point : fleet.trend) {
    list.push_back({{"date", point.date},
                    {"rule_set", rule_set_name(fleet, point.rule_set)},
                    {"repositories", point.repositories},
                    {"mean", point.mean}});
  }
  return list;
}

}  // namespace

std::string render_fleet_json(const Fleet& fleet) {
  const Json document = {
      {"mlready_fleet", 1},           {"rule_sets", rule_sets_json(fleet)}, {"repositories", repositories_json(fleet)},
      {"items", columns_json(fleet)}, {"worst", worst_json(fleet)},         {"trend", trend_json(fleet)},
      {"notices", fleet.notices}};
  return json_visible(document.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace mlready
