#pragma once

#include <cstddef>
#include <vector>

#include "mlready/verdict.h"

namespace mlready {

/// How many places a verdict cites.
inline constexpr std::size_t evidence_limit = 5;

/// The most telling `evidence_limit` of many places: strongest first, different files before a second place in one
/// file.
/// @return strongest first, then by path and line
std::vector<Evidence> select_evidence(std::vector<Evidence> evidence);

}  // namespace mlready
