#pragma once

#include <string>
#include <vector>

#include "cli/outputs.h"

namespace CLI {
class App;
}

// Options that several sub-commands have.

namespace mlready {

/// --checks
void add_rules(CLI::App& command, std::string& directory, const char* words);

/// --format, --output and --report
void add_outputs(CLI::App& command, OutputArguments& outputs);

}  // namespace mlready
