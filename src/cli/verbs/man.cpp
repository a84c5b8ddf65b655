#include <CLI/CLI.hpp>

#include "cli/manual.h"
#include "cli/verbs/verbs.h"

namespace mlready {

Verb add_man(CLI::App& app) {
  auto& command = *app.add_subcommand("man", "Print the manual page");
  command.footer("Example: mlready man > mlready.1 && man ./mlready.1");
  return {"man", [&app] { return Result<Options>(PrintCommand{manual_page(app)}); }};
}

}  // namespace mlready
