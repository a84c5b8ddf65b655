#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mlready {

/// How many files a measurement points at.
inline constexpr std::size_t leading_files = 5;

/// "83 % of 120 functions are annotated"; `part` of `whole`, rounded down.
std::string share_text(std::size_t part, std::size_t whole, std::string_view what);

/// `part` of `whole` in percent; 0 where there is nothing.
double percent(std::size_t part, std::size_t whole);

}  // namespace mlready
