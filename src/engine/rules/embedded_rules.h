#pragma once

#include <string_view>
#include <vector>

#include "engine/match/trust.h"

namespace mlready {

/// The text of a rule and where it comes from.
struct RuleSource {
  std::string_view path;  ///< below checks/: "data/validation.yaml"
  std::string_view text;
  Trust trust = Trust::none;  ///< of its patterns
};

/// The rules compiled into the program, sorted by path. Written by the build.
std::vector<RuleSource> embedded_rules();

}  // namespace mlready
