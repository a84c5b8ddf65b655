#include <CLI/CLI.hpp>
#include <memory>

#include "cli/verbs/shared.h"
#include "cli/verbs/verbs.h"

namespace mlready {

Verb add_test(CLI::App& app) {
  auto& command = *app.add_subcommand("test", "Run verdict cases against the rules");
  const auto test = std::make_shared<TestCommand>();
  command.add_option("path", test->paths, "Case files, or folders of them")->type_name("PATH")->required();
  add_rules(command, test->rules_directory, "Folder of rules to test");
  command.add_option("--filter", test->filter, "Only cases whose \"id: title\" contains TEXT")->type_name("TEXT");
  command.footer("Example: mlready test tests/checks --filter data.");
  return {"test", [test] { return Result<Options>(*test); }};
}

}  // namespace mlready
