#pragma once

#include <map>
#include <vector>

#include "engine/decide/decide.h"
#include "mlready/report.h"

namespace mlready {

/// The traits of the repository, by their rules, unless they are `known`; what trains also has data.
std::vector<TraitFinding> judge_traits(const Case& facts, const std::map<Trait, bool>& known = {});

TraitValues values_of(const std::vector<TraitFinding>& traits);

/// The verdicts of `rules`, in their order, decided by several threads.
std::vector<Verdict> judge(const Case& facts, std::span<const Rule* const> rules, const TraitValues& traits,
                           unsigned jobs);

}  // namespace mlready
