#include <fmt/format.h>

#include "fleet/render.h"
#include "report/platform_escape.h"

namespace mlready {
namespace {

std::string status_of(const FleetRow& row, const std::string& id) {
  const auto* verdict = verdict_of(row, id);
  return verdict == nullptr ? std::string() : std::string(to_string(verdict->status));
}

std::vector<std::string> head_fields(const FleetRow& row) {
  if (!row.latest) return {row.repository, "", "", "", "", "", "", row.error};
  const auto& latest = *row.latest;
  return {row.repository,
          latest.date,
          latest.rule_set.rules,
          latest.rule_set.settings,
          latest.score ? fmt::format("{:.1f}", *latest.score) : "",
          fmt::format("{:.1f}", latest.coverage),
          latest.gate_passed ? "passed" : "failed",
          row.error};
}

}  // namespace

std::string render_fleet_csv(const Fleet& fleet) {
  std::vector<std::string> header = {"repository", "date", "rules", "settings", "score", "coverage", "gate", "error"};
  for (const auto& column : fleet.columns) header.push_back(column.item.id);
  auto text = csv_record(header);
  for (const auto& row : fleet.rows) {
    auto fields = head_fields(row);
    for (const auto& column : fleet.columns) fields.push_back(status_of(row, column.item.id));
    text += csv_record(fields);
  }
  return text;
}

}  // namespace mlready
