#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "mlready/result.h"

namespace mlready {

/// What `arguments`, without the program's name, ask for. Fails on unknown or contradictory ones.
Result<Options> parse_command_line(const std::vector<std::string>& arguments);

/// A verb and what it is for.
struct VerbWords {
  std::string name;
  std::string description;
};

/// All verbs, in the order of the help.
std::vector<VerbWords> verb_words();

}  // namespace mlready
