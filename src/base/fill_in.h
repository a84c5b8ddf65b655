#pragma once

#include <string_view>

namespace mlready {

/// Starts the marker of a part that a person has yet to write: `[FILL IN: what belongs here]` (docs/scaffold.md).
inline constexpr std::string_view fill_in_marker = "[FILL IN:";

}  // namespace mlready
