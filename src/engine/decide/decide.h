#pragma once

#include <array>

#include "engine/evaluate/evaluate.h"
#include "engine/reach/reach.h"
#include "engine/rules/program.h"
#include "mlready/verdict.h"

namespace mlready {

/// Which traits the repository has, by `Trait`.
using TraitValues = std::array<bool, 4>;

/// Everything that a verdict is decided on.
struct Case {
  const Program& program;
  const Records& records;
  const Candidates& candidates;
  const Reach& reach;
};

/// The verdict of one rule. A pure function of its arguments.
Verdict decide(const Case& facts, const Rule& rule, const TraitValues& traits);

/// Whether a trait's rule holds, and where.
TraitFinding decide_trait(const Case& facts, const Rule& rule, Trait trait);

}  // namespace mlready
