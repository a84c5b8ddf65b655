#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/rules/program.h"
#include "mlready/frameworks.h"
#include "mlready/result.h"
#include "mlready/rule_set.h"

namespace mlready {

/// Which provisions of a framework the items speak to (README.md beside).
struct Crosswalk {
  Framework framework;
  std::map<std::string, std::vector<FrameworkReference>> items;  ///< by item
};

/// Reads a file of this folder. Fails, with line and column, on unknown keys, on values of another kind, on a reference
/// that is not among the file's `references`, and where the id is not the file's name.
Result<Crosswalk> read_crosswalk(const std::string& name, std::string_view text);

/// The built-in ones, sorted by id.
Result<std::vector<Crosswalk>> crosswalks();

/// Tells each rule where frameworks speak of its item.
Result<void> add_frameworks(std::span<Rule> rules);

}  // namespace mlready
