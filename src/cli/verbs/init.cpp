#include <CLI/CLI.hpp>
#include <memory>

#include "cli/verbs/settings.h"
#include "cli/verbs/verbs.h"
#include "config/starter.h"

namespace mlready {

Verb add_init(CLI::App& app) {
  auto& command = *app.add_subcommand("init", "Write a first configuration and CI files");
  const auto init = std::make_shared<InitCommand>();
  command.add_option("path", init->path, "Repository [.]")->type_name("PATH");
  command
      .add_option("--ci", init->ci, "Have the audit run by github, gitlab, azure, jenkins or\npre-commit; repeatable")
      ->type_name("SYSTEM")
      ->allow_extra_args(false)
      ->delimiter(',')
      ->check(CLI::IsMember(starter_ci_names()).description(""));
  command.add_flag("--dry-run", init->dry_run, "Print the files instead of writing them");
  add_jobs(command, init->jobs);
  command.footer(
      "Examples:\n"
      "  mlready init\n"
      "  mlready init --ci github --ci pre-commit --dry-run");
  return {"init", [init] { return Result<Options>(*init); }};
}

}  // namespace mlready
