#include "fleet/words.h"

#include <fmt/format.h>

namespace mlready {

std::string score_words(const std::optional<double>& score) {
  return score ? fmt::format("{:.1f}", *score) : "–";
}

std::string change_words(const std::optional<double>& change) {
  if (!change) return {};
  if (*change == 0.0) return "0.0";
  return *change > 0.0 ? fmt::format("+{:.1f}", *change) : fmt::format("−{:.1f}", -*change);
}

std::string summary_words(const Fleet& fleet) {
  const auto number = fleet.rows.size();
  auto words = fmt::format("{} {}", number, number == 1 ? "repository" : "repositories");
  if (fleet.rule_sets.empty() || !fleet.rule_sets.front().mean) return words;
  const auto& leading = fleet.rule_sets.front();
  return words + fmt::format("; mean score {:.1f} over {} of them", *leading.mean, leading.repositories);
}

std::string error_words(const FleetRow& row) {
  if (row.error.empty()) return {};
  const auto date = row.error_date.empty() ? std::string() : " on " + row.error_date;
  return "not audited" + date + ": " + row.error;
}

std::string rule_set_words(const RuleSetId& id) {
  const auto words = "rules " + id.rules;
  return id.settings.empty() ? words : words + ", settings " + id.settings;
}

bool has_rule_sets(const Fleet& fleet) {
  return fleet.rule_sets.size() > 1;
}

}  // namespace mlready
