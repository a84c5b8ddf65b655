#pragma once

#include <optional>
#include <string_view>

namespace mlready {

/// What the TOML library must not be given.
struct TomlHazard {
  std::string_view message;
  std::size_t offset = 0;  ///< what stands before it may be parsed
};

/// The first hazard in `text`: a table header or dotted key that nests so deeply that recursion over tables is at
/// risk, or a byte beyond ASCII outside strings and comments. The latter is a syntax error in TOML 1.0, but version
/// 3.3 of the library runs into undefined behaviour before it says so.
std::optional<TomlHazard> find_toml_hazard(std::string_view text);

}  // namespace mlready
