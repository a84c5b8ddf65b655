#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "mlready/result.h"

namespace mlready {

/// What `arguments`, without the program's name, ask for. Fails on unknown or contradictory ones.
Result<Options> parse_command_line(const std::vector<std::string>& arguments);

}  // namespace mlready
