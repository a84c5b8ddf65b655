#pragma once

#include <string>

namespace CLI {
class App;
}

// Options that several sub-commands have.

namespace mlready {

/// --checks
void add_rules(CLI::App& command, std::string& directory, const char* words);

}  // namespace mlready
