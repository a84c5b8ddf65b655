#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mlready/file_system.h"
#include "mlready/rule_set.h"
#include "mlready/verdict.h"
#include "mlready/waiver.h"

namespace mlready {

/// Score of an area of the checklist. Formula: docs/scoring.md.
struct AreaScore {
  std::string area;    ///< data, training, …
  std::string title;   ///< "Data pipeline"
  double score = 0.0;  ///< 0 to 100; 0 where nothing applies
  int met = 0;
  int partial = 0;
  int missing = 0;
  int not_applicable = 0;
  int items = 0;  ///< how many items of the checklist the area has; 0: it stands beside the total
};

/// A pure fold over the verdicts of the checklist; practices have an area but do not count in the total.
struct Score {
  double total = 0.0;                       ///< 0 to 100
  double coverage = 0.0;                    ///< 0 to 100: share of the checklist that applies to this repository
  std::optional<double> with_attestations;  ///< the total if attested items were met; nothing where none is attested
  std::string weakest_area;                 ///< of those that apply; empty where none does
  std::vector<AreaScore> areas;             ///< in the checklist's order, practices last
};

/// Whether what the user demanded holds, and if not, why.
struct Gate {
  bool passed = true;
  std::vector<std::string> reasons;
};

/// A verdict with the words of its rule.
struct ReportItem {
  Verdict verdict;
  std::string area;
  std::string title;
  std::string checklist;  ///< the checklist's own words
  Severity severity = Severity::medium;
  std::string why;
  std::string remediation;  ///< Markdown
  std::vector<RuleReference> references;
  std::vector<FrameworkReference> frameworks;
  std::optional<Waiver> waiver;            ///< one in force
  std::optional<Attestation> attestation;  ///< one in force
};

/// What was audited.
struct Target {
  std::string path;  ///< as the user wrote it
  Revision revision;
  std::string unit;  ///< the unit of a monorepo that it is of, from the audited folder on; empty for all of it
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
};

/// Everything that a reporter needs. Holds no clock time, host name or absolute path.
struct Report {
  std::string tool_version;
  std::string rules_digest;
  Target target;
  std::vector<TraitFinding> traits;
  Score score;
  Gate gate;
  std::vector<ReportItem> items;     ///< in the checklist's order
  std::vector<Problem> problems;     ///< by path and line
  std::vector<std::string> notices;  ///< about waivers and attestations: expired, unused; one sentence each
};

}  // namespace mlready
