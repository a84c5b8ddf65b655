#include <CLI/CLI.hpp>
#include <memory>

#include "cli/verbs/shared.h"
#include "cli/verbs/verbs.h"

namespace mlready {

Verb add_list(CLI::App& app) {
  auto& command = *app.add_subcommand("list", "List checks, areas, profiles, formats and more");
  const auto list = std::make_shared<ListCommand>();
  command
      .add_option("what", list->kind, "checks, areas, profiles, formats, frameworks,\nlanguages, scaffolds or verbs")
      ->type_name("WHAT")
      ->required()
      ->check(CLI::IsMember({"checks", "areas", "profiles", "formats", "frameworks", "languages", "scaffolds", "verbs"})
                  .description(""));
  add_rules(command, list->rules_directory, "Folder of further rules");
  command.footer("Example: mlready list checks");
  return {"list", [list] { return Result<Options>(*list); }};
}

}  // namespace mlready
