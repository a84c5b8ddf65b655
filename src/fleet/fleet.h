#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "fleet/result.h"
#include "mlready/score.h"

// Many repositories side by side, and over time.

namespace mlready {

/// A repository with its latest result.
struct FleetRow {
  std::string repository;
  std::optional<FleetResult> latest;  ///< nothing where no audit of it succeeded
  std::optional<double> change;       ///< of the score since its result before that, if judged by the same rule set
  std::string since;                  ///< the date of that result
  std::string error;                  ///< why a later audit failed; empty where none did
  std::string error_date;
};

/// An item over all repositories that the leading rules judged.
struct FleetColumn {
  FleetItem item;
  Severity severity = Severity::low;  ///< the highest that it has anywhere
  std::size_t met = 0;
  std::size_t partial = 0;
  std::size_t missing = 0;
  std::size_t not_applicable = 0;
  std::size_t waived = 0;  ///< of those that are partial or missing
  double lost = 0.0;       ///< weight that repositories do not earn: docs/scoring.md, "weight"
};

/// A rule set, and the repositories whose latest result is of it.
struct FleetRuleSet {
  RuleSetId id;
  std::set<std::string> tool_versions;
  std::size_t repositories = 0;
  std::optional<double> mean;  ///< of their scores
};

/// The scores of a date, by one rule set.
struct TrendPoint {
  std::string date;
  RuleSetId rule_set;
  std::size_t repositories = 0;
  double mean = 0.0;
};

struct Fleet {
  std::vector<FleetRow> rows;           ///< by name
  std::vector<FleetColumn> columns;     ///< in the checklist's order
  std::vector<FleetRuleSet> rule_sets;  ///< the leading one first: most repositories, then the latest
  std::vector<TrendPoint> trend;        ///< by date, then rule set; only what has a date and a score
  std::vector<std::string> notices;     ///< what a reader has to know, a sentence each; not escaped
};

/// Puts `results` side by side. Of two results of a repository with one date the later in the list holds; those
/// without a date are the oldest. Scores are averaged and compared only within a rule set, items counted only over
/// results by the rules of the leading one; a notice says where there is more than one.
Fleet fleet_of(const FleetResults& results);

/// The columns in which repositories lack most, the worst first; at most `limit`.
std::vector<const FleetColumn*> worst_columns(const Fleet& fleet, std::size_t limit);

/// The verdict of the row's latest result on the item; null where there is none.
const FleetVerdict* verdict_of(const FleetRow& row, const std::string& item);

/// "A", "B", … "Z", "AA", …: how a view names the rule set at that position of `rule_sets`.
std::string rule_set_name(std::size_t position);

/// The name of the rule set of `id`, which is one of `fleet`'s.
std::string rule_set_name(const Fleet& fleet, const RuleSetId& id);

}  // namespace mlready
