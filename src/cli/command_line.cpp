#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "base/suggestion.h"
#include "cli/verbs/verbs.h"
#include "mlready/version.h"

namespace mlready {
namespace {

void configure(CLI::App& app) {
  app.name("mlready");
  app.require_subcommand(1);
  app.set_version_flag("-V,--version", "mlready " + std::string(version()), "Print the version and exit");
  app.get_formatter()->column_width(32);
  app.footer(
      "Exit codes: 0 done, and the gate passed; 1 the gate failed; 2 wrong arguments or rules;\n"
      "3 the audit could not be completed or a report not written.\n\n"
      "Examples:\n"
      "  mlready audit                                    the current folder\n"
      "  mlready audit path/to/repository --fail-under 70\n"
      "  mlready explain deployment.rollback");
}

/// All verbs, in the order of the help.
std::vector<Verb> add_verbs(CLI::App& app) {
  std::vector<Verb> verbs;
  for (const auto add :
       {add_audit, add_units, add_diff, add_baseline, add_render, add_fleet, add_explain, add_list, add_config,
        add_init, add_scaffold, add_doctor, add_test, add_new_check, add_schema, add_completion, add_man}) {
    verbs.push_back(add(app));
  }
  return verbs;
}

/// What the user may have meant, or where to read on.
std::string hint_for(const CLI::App& app, const std::vector<Verb>& verbs, const std::vector<std::string>& arguments) {
  if (const auto chosen = app.get_subcommands(); !chosen.empty())
    return "see mlready " + chosen.back()->get_name() + " --help";
  std::vector<std::string> names;
  for (const auto& verb : verbs) names.push_back(verb.name);
  return arguments.empty() ? "see mlready --help" : did_you_mean(arguments.front(), names);
}

}  // namespace

std::vector<VerbWords> verb_words() {
  CLI::App app;
  add_verbs(app);
  std::vector<VerbWords> words;
  for (const auto* verb : app.get_subcommands({})) words.push_back({verb->get_name(), verb->get_description()});
  return words;
}

Result<Options> parse_command_line(const std::vector<std::string>& arguments) {
  CLI::App app("Audits a machine-learning repository for production readiness.");
  configure(app);
  const auto verbs = add_verbs(app);
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));  // CLI11 takes them last first
  } catch (const CLI::CallForHelp&) {
    return Options(PrintCommand{app.help()});
  } catch (const CLI::CallForVersion& version_text) {
    return Options(PrintCommand{std::string(version_text.what()) + "\n"});
  } catch (const CLI::ParseError& error) {
    return failure(error.what(), {}, hint_for(app, verbs, arguments));
  }
  const auto chosen = std::ranges::find_if(verbs, [&](const Verb& verb) { return app.got_subcommand(verb.name); });
  return chosen->options();
}

}  // namespace mlready
