#include "cli/verbs/shared.h"

#include <CLI/CLI.hpp>

namespace mlready {

void add_rules(CLI::App& command, std::string& directory, const char* words) {
  command.add_option("--checks", directory, words)->type_name("DIR");
}

void add_outputs(CLI::App& command, OutputArguments& outputs) {
  const auto* group = "What to report";
  command.add_option("--format", outputs.format, "console, json, markdown or junit [console]")
      ->type_name("FORMAT")
      ->group(group);
  command.add_option("--output", outputs.path, "Write to FILE instead of standard output")
      ->type_name("FILE")
      ->group(group);
  command.add_option("--report", outputs.reports, "Write a further report; repeatable;\n- is standard output")
      ->type_name("FORMAT=FILE")
      ->allow_extra_args(false)
      ->group(group);
}

}  // namespace mlready
