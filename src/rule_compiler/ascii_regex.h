#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mlready {

/// A regular expression that Hyperscan (in PCRE's syntax) matches as RE2 matches `regex`, for texts of ASCII. The two
/// differ in white space (`\s`: PCRE counts the vertical tab) and in `$` (PCRE: also before a line end at the end).
/// @return nothing for what is not known to mean the same: flags but i and s, properties, named groups and rare escapes
std::optional<std::string> ascii_regex(std::string_view regex);

}  // namespace mlready
