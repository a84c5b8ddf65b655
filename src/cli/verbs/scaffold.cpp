#include <CLI/CLI.hpp>
#include <memory>

#include "cli/verbs/settings.h"
#include "cli/verbs/verbs.h"

namespace mlready {

Verb add_scaffold(CLI::App& app) {
  auto& command = *app.add_subcommand("scaffold", "Start what is missing for an item, from what is known");
  const auto scaffold = std::make_shared<ScaffoldCommand>();
  command.add_option("id", scaffold->ids, "Items, such as docs.model-card;\nsee mlready list scaffolds")
      ->type_name("ID")
      ->required();
  command.add_option("--repository", scaffold->repository, "Repository that is audited, and written to [.]")
      ->type_name("PATH");
  command.add_option("-o,--output", scaffold->output, "Write below this folder instead")->type_name("DIR");
  command.add_flag("--dry-run", scaffold->dry_run, "Print what would be written, as a diff");
  command.add_flag("--anyway", scaffold->anyway, "Start what is met or does not apply, too");
  add_jobs(command, scaffold->jobs);
  command.footer(
      "Nothing is overwritten. What a person has yet to write is marked [FILL IN: ...].\n\n"
      "Examples:\n"
      "  mlready scaffold docs.model-card docs.runbook\n"
      "  mlready scaffold deployment.rollback --dry-run\n"
      "  mlready scaffold testing.smoke --dry-run | git apply");
  return {"scaffold", [scaffold] { return Result<Options>(*scaffold); }};
}

}  // namespace mlready
