#include <CLI/CLI.hpp>
#include <map>
#include <memory>

#include "cli/verbs/verbs.h"

namespace mlready {
namespace {

const std::map<std::string, FleetFormat>& format_names() {
  static const std::map<std::string, FleetFormat> names = {{"console", FleetFormat::console},
                                                           {"markdown", FleetFormat::markdown},
                                                           {"html", FleetFormat::html},
                                                           {"csv", FleetFormat::csv},
                                                           {"json", FleetFormat::json}};
  return names;
}

}  // namespace

Verb add_fleet(CLI::App& app) {
  auto& command = *app.add_subcommand("fleet", "Show the results of many repositories, and over time");
  const auto fleet = std::make_shared<FleetCommand>();
  command
      .add_option("results", fleet->results, "JSON Lines of audit --manifest, or JSON reports;\n- is standard input")
      ->type_name("RESULTS")
      ->required();
  command.add_option("-f,--format", fleet->format, "console, markdown, html, csv or json [console]")
      ->type_name("FORMAT")
      ->transform(CLI::CheckedTransformer(format_names()).description(""));
  command.add_option("-o,--output", fleet->output, "Write to FILE instead of standard output")->type_name("FILE");
  command.footer(
      "Examples:\n"
      "  mlready fleet results.jsonl\n"
      "  mlready fleet results-*.jsonl --format html --output fleet.html");
  return {"fleet", [fleet] { return Result<Options>(*fleet); }};
}

}  // namespace mlready
