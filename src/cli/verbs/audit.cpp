#include <CLI/CLI.hpp>
#include <memory>

#include "cli/verbs/settings.h"
#include "cli/verbs/shared.h"
#include "cli/verbs/verbs.h"

namespace mlready {
namespace {

/// The arguments as CLI11 stores them.
struct Arguments {
  SettingsArguments settings;
  OutputArguments outputs;
  bool quiet = false;
  bool verbose = false;
  bool no_color = false;
};

void add_manner(CLI::App& command, Arguments& arguments) {
  auto* quiet = command.add_flag("--quiet", arguments.quiet, "Nothing but errors on standard error");
  command.add_flag("--verbose", arguments.verbose, "Say what is done, and show all evidence")->excludes(quiet);
  command.add_flag("--no-color", arguments.no_color, "No colours, as with NO_COLOR=1");
}

Result<Options> options_of(const Arguments& arguments) {
  auto outputs = outputs_of(arguments.outputs);
  if (!outputs) return tl::unexpected(outputs.error());
  auto request = request_of(arguments.settings);
  if (!request) return tl::unexpected(request.error());
  AuditCommand audit{.request = std::move(*request), .jobs = arguments.settings.jobs, .outputs = std::move(*outputs)};
  audit.verbosity = arguments.quiet ? Verbosity::quiet : arguments.verbose ? Verbosity::verbose : Verbosity::normal;
  audit.color = !arguments.no_color;
  return Options(std::move(audit));
}

}  // namespace

Verb add_audit(CLI::App& app) {
  auto& command = *app.add_subcommand("audit", "Audit a repository and report what it proves");
  const auto arguments = std::make_shared<Arguments>();
  add_settings(command, arguments->settings);
  add_jobs(command, arguments->settings.jobs);
  add_outputs(command, arguments->outputs);
  add_gate(command, arguments->settings);
  add_decisions(command, arguments->settings);
  add_manner(command, *arguments);
  command.footer(
      "Examples:\n"
      "  mlready audit                                    the current folder\n"
      "  mlready audit --rev v1.2 --format markdown       a tag, without checking it out\n"
      "  mlready audit --report json=out/report.json --report junit=out/report.xml\n"
      "  mlready audit --fail-under 70 --fail-on critical --require security.secrets\n"
      "  mlready audit services/api --only deployment,monitoring");
  return {"audit", [arguments] { return options_of(*arguments); }};
}

}  // namespace mlready
