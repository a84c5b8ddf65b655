#include "cli/verbs/shared.h"

#include <CLI/CLI.hpp>

namespace mlready {

void add_rules(CLI::App& command, std::string& directory, const char* words) {
  command.add_option("--checks", directory, words)->type_name("DIR");
}

}  // namespace mlready
