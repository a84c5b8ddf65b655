#pragma once

#include <string>
#include <vector>

#include "mlready/audit.h"

namespace mlready {

/// What one signal of a rule found.
struct SignalTrace {
  std::string name;
  std::vector<std::string> looked_for;  ///< a line a matcher: "calls: numpy.random.seed, …"
  bool holds = false;
  std::size_t places = 0;
  std::vector<Evidence> evidence;  ///< the most telling of them
};

/// How an item was judged, signal by signal.
struct ItemTrace {
  Verdict verdict;
  std::string met;      ///< what it takes, in words: "script and (thresholds or run)"
  std::string partial;  ///< as `met`; may be empty
  std::vector<SignalTrace> signals;
};

/// Judges the items `ids` of `files`, with all that their rules looked for and did or did not find. Fails where the
/// files cannot be listed or an id is none.
Result<std::vector<ItemTrace>> trace(const FileSystem& files, const RuleSet& rules, const std::vector<std::string>& ids,
                                     const AuditOptions& options);

}  // namespace mlready
