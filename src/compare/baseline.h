#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "mlready/gate.h"
#include "mlready/report.h"
#include "mlready/result.h"

// How far a repository had come: what a later audit may not fall behind.

namespace mlready {

/// An item in a baseline. No path and no line: code may move and files be renamed without making it another one.
struct BaselineItem {
  Status status = Status::missing;
  Strength strength = Strength::none;
  bool unkept_claim = false;  ///< documentation says that it is done, though no code does it
  bool waived = false;

  bool operator==(const BaselineItem&) const = default;
};

/// The state of the whole repository or of a unit.
struct BaselinePart {
  double total = 0.0;
  std::map<std::string, BaselineItem> items;  ///< by id

  bool operator==(const BaselinePart&) const = default;
};

struct Baseline {
  std::string tool_version;
  std::string rules_digest;
  std::string folder;                         ///< the audited part of the repository; empty for all of it
  std::map<std::string, BaselinePart> parts;  ///< by unit, the whole repository under an empty name
};

/// An item that the configuration does not let be judged, or not let apply.
struct SwitchedOff {
  std::string id;
  std::string place;  ///< of the setting
};

/// The state that one audit found: of the whole repository, or of the unit that was audited.
Baseline baseline_of(const Report& report);

/// The state of a repository and its units.
/// @param reports not empty; of the same settings, each of another unit
Baseline baseline_of(const std::vector<Report>& reports);

/// The part of `baseline` that `report` is to be held against; null where the baseline does not know the unit.
const BaselinePart* part_for(const Baseline& baseline, const Report& report);

/// The baseline as JSON, an item a line in the order of the ids, so that it merges and compares well. The whole
/// repository is among the parts.
std::string to_json(const Baseline& baseline);

/// Reads what `to_json` wrote, or a JSON report (docs/report.md). Fails on anything else; `path` is what errors name.
Result<Baseline> read_baseline(const std::string& path, std::string_view json);

/// What got worse since the baseline, a sentence each: an item fell in status or strength, a claim of the documentation
/// is not kept any more, a waiver does not hold any more, an item that was met or partial is `switched_off`. Items with
/// a waiver in force, those that do not apply and those that only one of the two audits judged are passed over unless
/// they are switched off: less code may make an item superfluous, a setting may not.
std::vector<std::string> setbacks(const Baseline& baseline, const Report& report,
                                  const std::vector<SwitchedOff>& switched_off = {});

/// What a reader has to know about the comparison: other rules, a unit or items that the baseline does not know, items
/// that were not judged now.
std::vector<std::string> baseline_notices(const Baseline& baseline, const Report& report);

/// The gate that fails only on what got worse: on every setback, and of `options` on what the baseline did fulfil. What
/// it already lacked is passed over. Fails where the baseline is of another part of the repository.
Result<Gate> evaluate_gate(const Report& report, const GateOptions& options, const Baseline& baseline,
                           const std::vector<SwitchedOff>& switched_off = {});

}  // namespace mlready
