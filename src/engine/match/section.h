#pragma once

#include <cstdint>
#include <span>

#include "engine/match/patterns.h"
#include "mlready/file_facts.h"

namespace mlready {

/// Whether, for every one of `wanted`, something below the heading matches: a sentence that states or plans, a table's
/// headings, a code block, a sub-heading, a diagram. The section ends at the next heading of its level or above.
/// @param heading number of a `Heading` among the facts of `file`
bool section_contains(const FileFacts& file, std::uint32_t heading, std::span<const TextPatterns> wanted);

}  // namespace mlready
