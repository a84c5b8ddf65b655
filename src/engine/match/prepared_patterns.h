#pragma once

#include "engine/match/automaton.h"
#include "engine/match/needed_literals.h"

namespace mlready {

/// What the build prepared for text patterns, so that it need not be done at every start.
struct PreparedPatterns {
  LiteralTable literals;
  AutomatonTable automata;
};

}  // namespace mlready
