#pragma once

#include <string_view>
#include <vector>

namespace mlready {

/// The text of a rule and where it comes from.
struct RuleSource {
  std::string_view path;  ///< below checks/: "data/validation.yaml"
  std::string_view text;
};

/// The rules compiled into the program, sorted by path. Written by the build.
std::vector<RuleSource> embedded_rules();

}  // namespace mlready
