#include <CLI/CLI.hpp>
#include <memory>

#include "cli/verbs/shared.h"
#include "cli/verbs/verbs.h"

namespace mlready {
namespace {

/// The arguments as CLI11 stores them.
struct Arguments {
  AuditCommand audit;
  OutputArguments outputs;
  std::string fail_on;
  bool quiet = false;
  bool verbose = false;
  bool no_color = false;
};

/// An option that takes a list: repeated, or separated by commas.
void add_names(CLI::App& command, const char* option, std::vector<std::string>& names, const char* words) {
  command.add_option(option, names, words)->type_name("ID|AREA")->allow_extra_args(false)->delimiter(',');
}

void add_gate(CLI::App& command, GateOptions& gate, std::string& fail_on) {
  const auto* group = "When to fail (exit code 1)";
  command.add_option("--fail-under", gate.fail_under, "Fail if the total score is under SCORE, 0 to 100")
      ->type_name("SCORE")
      ->check(CLI::Range(0.0, 100.0).description(""))
      ->group(group);
  command
      .add_option("--fail-on", fail_on,
                  "Fail if an item that grave or graver is missing:\nlow, medium, high or critical")
      ->type_name("SEVERITY")
      ->check(CLI::IsMember({"low", "medium", "high", "critical"}).description(""))
      ->group(group);
  command.add_option("--require", gate.required, "Fail unless the item is met; repeatable")
      ->type_name("ID")
      ->allow_extra_args(false)
      ->delimiter(',')
      ->group(group);
}

void add_target(CLI::App& command, AuditCommand& audit) {
  command.add_option("path", audit.paths, "Repository, folder or files to audit [.]")->type_name("PATH");
  command.add_option("--rev", audit.revision, "Audit a commit, branch or tag, without checkout")->type_name("REVISION");
  add_names(command, "--only", audit.audit.only, "Judge only these items or areas; repeatable");
  add_names(command, "--skip", audit.audit.skip, "Leave these items or areas out; repeatable");
  add_rules(command, audit.rules_directory, "Folder of further rules");
  command.add_option("--jobs", audit.audit.jobs, "Threads [as many as the machine has]")
      ->type_name("N")
      ->check(CLI::Range(1, 1024).description(""));
}

void add_manner(CLI::App& command, Arguments& arguments) {
  auto* quiet = command.add_flag("--quiet", arguments.quiet, "Nothing but errors on standard error");
  command.add_flag("--verbose", arguments.verbose, "Say what is done, and show all evidence")->excludes(quiet);
  command.add_flag("--no-color", arguments.no_color, "No colours, as with NO_COLOR=1");
}

Result<Options> options_of(const Arguments& arguments) {
  auto outputs = outputs_of(arguments.outputs);
  if (!outputs) return tl::unexpected(outputs.error());
  auto audit = arguments.audit;
  audit.outputs = std::move(*outputs);
  if (audit.paths.empty()) audit.paths = {"."};
  if (!audit.revision.empty() && audit.paths.size() > 1) {
    return failure("--rev takes one path", {}, "audit each path on its own");
  }
  audit.gate.fail_on = severity_from(arguments.fail_on);
  audit.verbosity = arguments.quiet ? Verbosity::quiet : arguments.verbose ? Verbosity::verbose : Verbosity::normal;
  audit.color = !arguments.no_color;
  return Options(std::move(audit));
}

}  // namespace

Verb add_audit(CLI::App& app) {
  auto& command = *app.add_subcommand("audit", "Audit a repository and report what it proves");
  const auto arguments = std::make_shared<Arguments>();
  add_target(command, arguments->audit);
  add_outputs(command, arguments->outputs);
  add_gate(command, arguments->audit.gate, arguments->fail_on);
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
