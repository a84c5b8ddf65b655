#pragma once

#include <string_view>
#include <vector>

namespace mlready::dependency {

/// The string literals in the source text of a Python expression, without prefixes and quotes, in their order.
std::vector<std::string_view> strings_in(std::string_view expression);

/// The dictionary `{"key": […], …}` taken apart: each string before a ':' with the strings up to the next such one.
struct StringGroup {
  std::string_view key;
  std::vector<std::string_view> values;
};
std::vector<StringGroup> string_groups_in(std::string_view expression);

}  // namespace mlready::dependency
