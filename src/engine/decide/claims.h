#pragma once

#include "engine/match/evaluate.h"

namespace mlready {

/// How many places a verdict shows where documentation claims what no code does.
inline constexpr std::size_t claim_limit = 3;

/// Whether documentation says at `place` that something is done: a sentence that states it, not a heading, a plan or
/// the text of a document that is itself the evidence.
bool is_claim(const Place& place, const FactStore& store);

}  // namespace mlready
