#pragma once

#include <string>
#include <vector>

#include "cli/exit_code.h"

namespace mlready {

/// Does what `arguments`, without the program's name, ask for.
ExitCode run(const std::vector<std::string>& arguments);

}  // namespace mlready
