#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "engine/rules/embedded_rules.h"
#include "engine/rules/program.h"
#include "mlready/result.h"

namespace mlready {

/// Compiles rules. Fails on the first mistake: an unknown key, verb, attribute, signal or trait (with "did you mean"),
/// an id that differs from the path, an invalid pattern, a signal that refers to itself.
Result<Program> load_program(std::span<const RuleSource> sources);

/// The built-in rules and those of `texts`, by path ("area/item.yaml"); they replace built-in ones of the same path.
Result<Program> load_program(const std::map<std::string, std::string>& texts);

/// The built-in rules and those of `rules_directory`, if not empty; a rule there replaces the built-in one of its id.
Result<Program> load_program(const std::string& rules_directory);

}  // namespace mlready
