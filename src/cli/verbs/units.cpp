#include <CLI/CLI.hpp>
#include <memory>

#include "cli/verbs/settings.h"
#include "cli/verbs/verbs.h"

namespace mlready {
namespace {

struct Arguments {
  SettingsArguments settings;
  std::string format = "console";
};

UnitTableFormat format_of(const std::string& name) {
  return name == "json"       ? UnitTableFormat::json
         : name == "markdown" ? UnitTableFormat::markdown
                              : UnitTableFormat::console;
}

Result<Options> options_of(const Arguments& arguments) {
  auto request = request_of(arguments.settings);
  if (!request) return tl::unexpected(request.error());
  return Options(UnitsCommand{std::move(*request), arguments.settings.jobs, format_of(arguments.format)});
}

}  // namespace

Verb add_units(CLI::App& app) {
  auto& command = *app.add_subcommand("units", "Audit each unit of a monorepo, and compare their scores");
  const auto arguments = std::make_shared<Arguments>();
  add_settings(command, arguments->settings);
  add_jobs(command, arguments->settings.jobs);
  add_cache(command, arguments->settings);
  command.add_option("-f,--format", arguments->format, "console, markdown or json [console]")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"console", "markdown", "json"}).description(""));
  add_gate(command, arguments->settings);
  add_decisions(command, arguments->settings);
  command.footer(
      "Examples:\n"
      "  mlready units\n"
      "  mlready units --baseline .mlready-baseline.json\n"
      "  mlready audit --unit services/api");
  return {"units", [arguments] { return options_of(*arguments); }};
}

}  // namespace mlready
