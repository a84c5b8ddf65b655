#include <CLI/CLI.hpp>
#include <memory>

#include "cli/verbs/verbs.h"

namespace mlready {

Verb add_new_check(CLI::App& app) {
  auto& command = *app.add_subcommand("new-check", "Start a rule of your own, with its verdict cases");
  const auto check = std::make_shared<NewCheckCommand>();
  command.add_option("id", check->id, "Name of the item, such as house.charter")->type_name("AREA.ITEM")->required();
  command.add_option("--pack", check->pack, "Folder of the rule pack [.]")->type_name("DIR");
  command.footer(
      "Example:\n"
      "  mlready new-check house.charter --pack house\n"
      "  mlready test house/cases --checks house/rules");
  return {"new-check", [check] { return Result<Options>(*check); }};
}

}  // namespace mlready
