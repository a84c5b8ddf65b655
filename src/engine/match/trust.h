#pragma once

namespace mlready {

/// Whether patterns are known to be valid: those of the built-in rules are, by a test.
enum class Trust { checked_before, none };

}  // namespace mlready
