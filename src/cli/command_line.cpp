#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <optional>

#include "base/suggestion.h"
#include "cli/outputs.h"
#include "mlready/version.h"

namespace mlready {
namespace {

/// The arguments of all sub-commands as CLI11 stores them.
struct Parsed {
  AuditCommand audit;
  ListCommand list;
  ExplainCommand explain;
  TestCommand test;
  OutputArguments outputs;
  std::string fail_on;
  bool quiet = false;
  bool verbose = false;
  bool no_color = false;
};

void add_rules(CLI::App& command, std::string& directory, const char* words) {
  command.add_option("--checks", directory, words)->type_name("DIR");
}

/// An option that takes a list: repeated, or separated by commas.
void add_names(CLI::App& command, const char* option, std::vector<std::string>& names, const char* words) {
  command.add_option(option, names, words)->type_name("ID|AREA")->allow_extra_args(false)->delimiter(',');
}

void add_outputs(CLI::App& command, OutputArguments& outputs) {
  const auto* group = "What to report";
  command.add_option("--format", outputs.format, "console, json, markdown or junit [console]")
      ->type_name("FORMAT")
      ->group(group);
  command.add_option("--output", outputs.path, "Write to FILE instead of standard output")
      ->type_name("FILE")
      ->group(group);
  command.add_option("--report", outputs.reports, "Write a further report; repeatable;\n- is standard output")
      ->type_name("FORMAT=FILE")
      ->allow_extra_args(false)
      ->group(group);
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

void add_audit(CLI::App& app, Parsed& parsed) {
  auto& audit = parsed.audit;
  auto& command = *app.add_subcommand("audit", "Audit a repository and report what it proves");
  command.add_option("path", audit.paths, "Repository, folder or files to audit [.]")->type_name("PATH");
  add_outputs(command, parsed.outputs);
  add_gate(command, audit.gate, parsed.fail_on);
  command.add_option("--rev", audit.revision, "Audit a commit, branch or tag, without checkout")->type_name("REVISION");
  add_names(command, "--only", audit.audit.only, "Judge only these items or areas; repeatable");
  add_names(command, "--skip", audit.audit.skip, "Leave these items or areas out; repeatable");
  add_rules(command, audit.rules_directory, "Folder of further rules");
  command.add_option("--jobs", audit.audit.jobs, "Threads [as many as the machine has]")
      ->type_name("N")
      ->check(CLI::Range(1, 1024).description(""));
  auto* quiet = command.add_flag("--quiet", parsed.quiet, "Nothing but errors on standard error");
  command.add_flag("--verbose", parsed.verbose, "Say what is done, and show all evidence")->excludes(quiet);
  command.add_flag("--no-color", parsed.no_color, "No colours, as with NO_COLOR=1");
  command.footer(
      "Examples:\n"
      "  mlready audit                                    the current folder\n"
      "  mlready audit --rev v1.2 --format markdown       a tag, without checking it out\n"
      "  mlready audit --report json=out/report.json --report junit=out/report.xml\n"
      "  mlready audit --fail-under 70 --fail-on critical --require security.secrets\n"
      "  mlready audit services/api --only deployment,monitoring");
}

void add_list(CLI::App& app, ListCommand& list) {
  auto& command = *app.add_subcommand("list", "List checks, areas, formats or languages");
  command.add_option("what", list.kind, "checks, areas, formats or languages")
      ->type_name("WHAT")
      ->required()
      ->check(CLI::IsMember({"checks", "areas", "formats", "languages"}).description(""));
  add_rules(command, list.rules_directory, "Folder of further rules");
  command.footer("Example: mlready list checks");
}

void add_explain(CLI::App& app, ExplainCommand& explain) {
  auto& command = *app.add_subcommand("explain", "Say what an item means, why it matters and how to fix it");
  command.add_option("id", explain.ids, "Items, such as data.validation")->type_name("ID")->required();
  add_rules(command, explain.rules_directory, "Folder of further rules");
  command.footer("Example: mlready explain data.validation");
}

void add_test(CLI::App& app, TestCommand& test) {
  auto& command = *app.add_subcommand("test", "Run verdict cases against the rules");
  command.add_option("path", test.paths, "Case files, or folders of them")->type_name("PATH")->required();
  add_rules(command, test.rules_directory, "Folder of rules to test");
  command.add_option("--filter", test.filter, "Only cases whose \"id: title\" contains TEXT")->type_name("TEXT");
  command.footer("Example: mlready test tests/checks --filter data.");
}

void configure(CLI::App& app, Parsed& parsed) {
  app.name("mlready");
  app.require_subcommand(1);
  app.set_version_flag("--version", "mlready " + std::string(version()), "Print the version and exit");
  app.get_formatter()->column_width(32);
  app.footer(
      "Exit codes: 0 done, and the gate passed; 1 the gate failed; 2 wrong arguments or rules;\n"
      "3 the audit could not be completed or a report not written.\n\n"
      "Examples:\n"
      "  mlready audit                                    the current folder\n"
      "  mlready audit path/to/repository --fail-under 70\n"
      "  mlready explain deployment.rollback");
  add_audit(app, parsed);
  add_list(app, parsed.list);
  add_explain(app, parsed.explain);
  add_test(app, parsed.test);
}

Result<Options> audit_options(Parsed parsed) {
  auto outputs = outputs_of(parsed.outputs);
  if (!outputs) return tl::unexpected(outputs.error());
  auto& audit = parsed.audit;
  audit.outputs = std::move(*outputs);
  if (audit.paths.empty()) audit.paths = {"."};
  if (!audit.revision.empty() && audit.paths.size() > 1) {
    return failure("--rev takes one path", {}, "audit each path on its own");
  }
  audit.gate.fail_on = severity_from(parsed.fail_on);
  audit.verbosity = parsed.quiet ? Verbosity::quiet : parsed.verbose ? Verbosity::verbose : Verbosity::normal;
  audit.color = !parsed.no_color;
  return Options(std::move(audit));
}

/// What the user may have meant, or where to read on.
std::string hint_for(const CLI::App& app, const std::vector<std::string>& arguments) {
  if (const auto chosen = app.get_subcommands(); !chosen.empty())
    return "see mlready " + chosen.back()->get_name() + " --help";
  std::vector<std::string> names;
  for (const auto* command : app.get_subcommands({})) names.push_back(command->get_name());
  return arguments.empty() ? "see mlready --help" : did_you_mean(arguments.front(), names);
}

Result<Options> options_of(const CLI::App& app, Parsed parsed) {
  if (app.got_subcommand("audit")) return audit_options(std::move(parsed));
  if (app.got_subcommand("list")) return Options(std::move(parsed.list));
  if (app.got_subcommand("explain")) return Options(std::move(parsed.explain));
  return Options(std::move(parsed.test));
}

}  // namespace

Result<Options> parse_command_line(const std::vector<std::string>& arguments) {
  CLI::App app("Audits a machine-learning repository for production readiness.");
  Parsed parsed;
  configure(app, parsed);
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));  // CLI11 takes them last first
  } catch (const CLI::CallForHelp&) {
    return Options(PrintCommand{app.help()});
  } catch (const CLI::CallForVersion& version_text) {
    return Options(PrintCommand{std::string(version_text.what()) + "\n"});
  } catch (const CLI::ParseError& error) {
    return failure(error.what(), {}, hint_for(app, arguments));
  }
  return options_of(app, std::move(parsed));
}

}  // namespace mlready
