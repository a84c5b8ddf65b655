#pragma once

#include <span>

#include "engine/match/patterns.h"
#include "mlready/fact_store.h"

namespace mlready {

/// Whether, for every one of `wanted`, something below the heading at `heading` matches: a sentence that states or
/// plans, a table's headings, a code block, a sub-heading, a diagram. The section ends at the next heading of its level
/// or above.
bool section_contains(const FactStore& store, FactReference heading, std::span<const TextPatterns> wanted);

}  // namespace mlready
