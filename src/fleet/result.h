#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "mlready/verdict_terms.h"

// What the view of many repositories keeps of each report.

namespace mlready {

/// What judged: two results compare item by item where `rules` are the same, and by score where all of it is.
struct RuleSetId {
  std::string rules;     ///< digest of the rules
  std::string settings;  ///< stands for settings that change what is judged or weighed; empty for none

  auto operator<=>(const RuleSetId&) const = default;
};

/// The two parts of a report's digest, "RULES" or "RULES+SETTINGS".
RuleSetId rule_set_of(const std::string& digest);

struct FleetVerdict {
  Status status = Status::missing;
  Severity severity = Severity::medium;
  bool waived = false;
};

/// A repository at a date.
struct FleetResult {
  std::string repository;
  std::string date;  ///< ISO 8601; empty where it is not known
  std::string tool_version;
  RuleSetId rule_set;
  std::string page;             ///< https address of the audited commit; empty where it has none
  std::optional<double> score;  ///< nothing where nothing was judged
  double coverage = 0.0;
  bool gate_passed = true;
  std::map<std::string, FleetVerdict> items;  ///< by id
  std::string error;                          ///< why it could not be audited; then the rest is empty
};

/// The words of an item.
struct FleetItem {
  std::string id;
  std::string title;
  std::string area;
};

/// All that was read.
struct FleetResults {
  std::vector<FleetResult> results;   ///< in the order in which they were read
  std::vector<FleetItem> items;       ///< each once, in the checklist's order
  std::vector<std::string> problems;  ///< lines that are no result, with their places
};

}  // namespace mlready
