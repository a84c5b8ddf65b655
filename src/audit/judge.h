#pragma once

#include <vector>

#include "engine/decide/decide.h"
#include "mlready/report.h"

namespace mlready {

/// The traits of the repository, by their rules; what trains also has data.
std::vector<TraitFinding> judge_traits(const Case& facts);

TraitValues values_of(const std::vector<TraitFinding>& traits);

/// The verdicts of `rules`, in their order, decided by several threads.
std::vector<Verdict> judge(const Case& facts, std::span<const Rule* const> rules, const TraitValues& traits,
                           unsigned jobs);

}  // namespace mlready
