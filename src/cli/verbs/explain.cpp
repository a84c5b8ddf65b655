#include <CLI/CLI.hpp>
#include <memory>

#include "cli/verbs/shared.h"
#include "cli/verbs/verbs.h"

namespace mlready {

Verb add_explain(CLI::App& app) {
  auto& command = *app.add_subcommand("explain", "Say what an item means, why it matters and how to fix it");
  const auto explain = std::make_shared<ExplainCommand>();
  command.add_option("id", explain->ids, "Items, such as data.validation")->type_name("ID")->required();
  command.add_option("--evidence", explain->evidence, "Show signal by signal how this repository is judged")
      ->type_name("PATH");
  add_rules(command, explain->rules_directory, "Folder of further rules");
  command.footer(
      "Examples:\n"
      "  mlready explain data.validation\n"
      "  mlready explain data.validation --evidence .");
  return {"explain", [explain] { return Result<Options>(*explain); }};
}

}  // namespace mlready
