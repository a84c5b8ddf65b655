#include "fleet/fleet.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace mlready {
namespace {

/// The results of each repository by date.
using Histories = std::map<std::string, std::map<std::string, FleetResult>>;

Histories histories_of(const std::vector<FleetResult>& results) {
  Histories histories;
  for (const auto& result : results) histories[result.repository].insert_or_assign(result.date, result);
  return histories;
}

/// The latest result in `history` before `end` that judges by `rule_set` and has a score.
template <class Iterator>
const FleetResult* score_before(Iterator begin, Iterator end, const RuleSetId& rule_set) {
  while (end != begin) {
    const auto& result = (--end)->second;
    if (result.error.empty() && result.rule_set == rule_set && result.score) return &result;
  }
  return nullptr;
}

FleetRow row_of(const std::string& repository, const std::map<std::string, FleetResult>& history) {
  FleetRow row{.repository = repository};
  auto at = history.end();
  while (at != history.begin() && !row.latest) {
    const auto& result = (--at)->second;
    if (result.error.empty()) {
      row.latest = result;
    } else if (row.error.empty()) {
      row.error = result.error;
      row.error_date = result.date;
    }
  }
  if (!row.latest || !row.latest->score) return row;
  const auto* before = score_before(history.begin(), at, row.latest->rule_set);
  if (before == nullptr) return row;
  row.change = one_decimal(*row.latest->score - *before->score);
  row.since = before->date;
  return row;
}

struct Mean {
  double sum = 0.0;
  std::size_t count = 0;

  void add(double value) {
    sum += value;
    ++count;
  }
  double value() const { return one_decimal(sum / static_cast<double>(count)); }
};

/// A rule set while its results are being looked through.
struct FoundRuleSet {
  FleetRuleSet set;
  Mean mean;
  std::string last_date;
};

std::map<RuleSetId, FoundRuleSet> found_rule_sets(const Histories& histories) {
  std::map<RuleSetId, FoundRuleSet> found;
  for (const auto& [repository, history] : histories) {
    for (const auto& [date, result] : history) {
      if (!result.error.empty()) continue;
      auto& one = found[result.rule_set];
      one.set.id = result.rule_set;
      one.set.tool_versions.insert(result.tool_version);
      one.last_date = std::max(one.last_date, date);
    }
  }
  return found;
}

/// All that judged anything, those that judged no latest result last.
std::vector<FleetRuleSet> rule_sets_of(const Histories& histories, const std::vector<FleetRow>& rows) {
  auto found = found_rule_sets(histories);
  for (const auto& row : rows) {
    if (!row.latest) continue;
    auto& one = found[row.latest->rule_set];
    ++one.set.repositories;
    if (row.latest->score) one.mean.add(*row.latest->score);
  }
  std::vector<FoundRuleSet> ordered;
  for (auto& [id, one] : found) {
    if (one.mean.count > 0) one.set.mean = one.mean.value();
    ordered.push_back(std::move(one));
  }
  std::ranges::stable_sort(ordered, std::greater{},
                           [](const FoundRuleSet& one) { return std::tuple(one.set.repositories, one.last_date); });
  std::vector<FleetRuleSet> sets;
  for (auto& one : ordered) sets.push_back(std::move(one.set));
  return sets;
}

void count(const FleetVerdict& verdict, FleetColumn& column) {
  column.severity = std::max(column.severity, verdict.severity);
  if (verdict.status == Status::not_applicable) {
    ++column.not_applicable;
    return;
  }
  auto& number = verdict.status == Status::met       ? column.met
                 : verdict.status == Status::partial ? column.partial
                                                     : column.missing;
  ++number;
  if (verdict.waived && verdict.status != Status::met) ++column.waived;
  column.lost += weight(verdict.severity) * (1.0 - points(verdict.status));
}

std::vector<FleetColumn> columns_of(const std::vector<FleetRow>& rows, const std::vector<FleetItem>& items,
                                    const std::string& rules) {
  std::vector<FleetColumn> columns;
  for (const auto& item : items) {
    FleetColumn column{.item = item};
    for (const auto& row : rows) {
      const auto* verdict = verdict_of(row, item.id);
      if (verdict != nullptr && row.latest->rule_set.rules == rules) count(*verdict, column);
    }
    columns.push_back(std::move(column));
  }
  return columns;
}

std::vector<TrendPoint> trend_of(const Histories& histories) {
  std::map<std::pair<std::string, RuleSetId>, Mean> points;
  for (const auto& [repository, history] : histories) {
    for (const auto& [date, result] : history) {
      if (!date.empty() && result.score) points[{date, result.rule_set}].add(*result.score);
    }
  }
  std::vector<TrendPoint> trend;
  for (const auto& [key, mean] : points) trend.push_back({key.first, key.second, mean.count, mean.value()});
  return trend;
}

std::vector<std::string> notices_of(const Fleet& fleet, const std::vector<std::string>& problems) {
  std::vector<std::string> notices;
  if (fleet.rule_sets.size() > 1) {
    notices.push_back(
        fmt::format("There are {} rule sets: scores compare only within one. Means and places are those of "
                    "rule set A, items are counted where its rules judged.",
                    fleet.rule_sets.size()));
  }
  const auto failed = std::ranges::count_if(fleet.rows, [](const FleetRow& row) { return !row.error.empty(); });
  if (failed > 0) {
    notices.push_back(
        fmt::format("{} of {} repositories could not be audited the last time.", failed, fleet.rows.size()));
  }
  for (const auto& problem : problems) notices.push_back("Passed over: " + problem);
  return notices;
}

}  // namespace

RuleSetId rule_set_of(const std::string& digest) {
  const auto plus = digest.find('+');
  return {digest.substr(0, plus), plus == std::string::npos ? std::string() : digest.substr(plus + 1)};
}

Fleet fleet_of(const FleetResults& results) {
  const auto histories = histories_of(results.results);
  Fleet fleet;
  for (const auto& [repository, history] : histories) fleet.rows.push_back(row_of(repository, history));
  fleet.rule_sets = rule_sets_of(histories, fleet.rows);
  const auto leading = fleet.rule_sets.empty() ? std::string() : fleet.rule_sets.front().id.rules;
  fleet.columns = columns_of(fleet.rows, results.items, leading);
  fleet.trend = trend_of(histories);
  fleet.notices = notices_of(fleet, results.problems);
  return fleet;
}

std::vector<const FleetColumn*> worst_columns(const Fleet& fleet, std::size_t limit) {
  std::vector<const FleetColumn*> worst;
  for (const auto& column : fleet.columns) {
    if (column.lost > 0.0) worst.push_back(&column);
  }
  std::ranges::stable_sort(worst, std::greater{}, [](const FleetColumn* column) { return column->lost; });
  worst.resize(std::min(worst.size(), limit));
  return worst;
}

const FleetVerdict* verdict_of(const FleetRow& row, const std::string& item) {
  if (!row.latest) return nullptr;
  const auto found = row.latest->items.find(item);
  return found == row.latest->items.end() ? nullptr : &found->second;
}

std::string rule_set_name(std::size_t position) {
  constexpr std::size_t letters = 26;
  std::string name(1, static_cast<char>('A' + position % letters));
  return position < letters ? name : rule_set_name(position / letters - 1) + name;
}

std::string rule_set_name(const Fleet& fleet, const RuleSetId& id) {
  const auto found = std::ranges::find(fleet.rule_sets, id, &FleetRuleSet::id);
  return rule_set_name(static_cast<std::size_t>(found - fleet.rule_sets.begin()));
}

}  // namespace mlready
