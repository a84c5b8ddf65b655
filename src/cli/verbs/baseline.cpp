#include <CLI/CLI.hpp>
#include <memory>

#include "cli/verbs/settings.h"
#include "cli/verbs/verbs.h"

namespace mlready {
namespace {

struct Arguments {
  SettingsArguments settings;
  std::string output = ".mlready-baseline.json";
  bool accept_worse = false;
};

Result<Options> options_of(const Arguments& arguments) {
  auto request = request_of(arguments.settings);
  if (!request) return tl::unexpected(request.error());
  request->baseline = false;
  return Options(
      BaselineCommand{std::move(*request), arguments.settings.jobs, arguments.output, arguments.accept_worse});
}

}  // namespace

Verb add_baseline(CLI::App& app) {
  auto& command = *app.add_subcommand("baseline", "Record the state, for audit --baseline");
  const auto arguments = std::make_shared<Arguments>();
  add_settings(command, arguments->settings);
  add_jobs(command, arguments->settings.jobs);
  add_cache(command, arguments->settings);
  command.add_option("-o,--output", arguments->output, "Write to FILE [.mlready-baseline.json]")->type_name("FILE");
  command.add_flag("--accept-worse", arguments->accept_worse, "Replace FILE even where something got worse");
  add_decisions(command, arguments->settings);
  command.footer(
      "Examples:\n"
      "  mlready baseline\n"
      "  mlready audit --baseline .mlready-baseline.json");
  return {"baseline", [arguments] { return options_of(*arguments); }};
}

}  // namespace mlready
