#include <CLI/CLI.hpp>
#include <memory>

#include "cli/verbs/settings.h"
#include "cli/verbs/verbs.h"

namespace mlready {
namespace {

struct Arguments {
  SettingsArguments settings;
  DiffCommand diff;
  std::string path = ".";
  std::string format = "console";
};

DifferenceFormat format_of(const std::string& name) {
  return name == "json"       ? DifferenceFormat::json
         : name == "markdown" ? DifferenceFormat::markdown
                              : DifferenceFormat::console;
}

Result<Options> options_of(const Arguments& arguments) {
  auto settings = arguments.settings;
  settings.paths = {arguments.path};
  auto request = request_of(settings);
  if (!request) return tl::unexpected(request.error());
  request->baseline = false;
  auto diff = arguments.diff;
  diff.request = std::move(*request);
  diff.jobs = settings.jobs;
  diff.format = format_of(arguments.format);
  return Options(std::move(diff));
}

}  // namespace

Verb add_diff(CLI::App& app) {
  auto& command = *app.add_subcommand("diff", "Say which items moved between two states, and why");
  const auto arguments = std::make_shared<Arguments>();
  command.add_option("before", arguments->diff.before, "JSON report, or revision of the repository")
      ->type_name("REPORT|REVISION")
      ->required();
  command.add_option("after", arguments->diff.after, "As before [the working tree]")->type_name("REPORT|REVISION");
  command.add_option("--path", arguments->path, "Repository, or a folder in it [.]")->type_name("PATH");
  command.add_option("-f,--format", arguments->format, "console, markdown or json [console]")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"console", "markdown", "json"}).description(""));
  command.add_option("-o,--output", arguments->diff.output, "Write to FILE instead of standard output")
      ->type_name("FILE");
  add_judging(command, arguments->settings);
  add_jobs(command, arguments->settings.jobs);
  add_cache(command, arguments->settings);
  add_decisions(command, arguments->settings);
  command.footer(
      "Examples:\n"
      "  mlready diff main                                what this branch changes\n"
      "  mlready diff v1.0 v1.1 --format markdown\n"
      "  mlready diff before.json after.json");
  return {"diff", [arguments] { return options_of(*arguments); }};
}

}  // namespace mlready
