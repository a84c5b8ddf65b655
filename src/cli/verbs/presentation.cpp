#include "cli/verbs/presentation.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "base/suggestion.h"
#include "mlready/frameworks.h"

namespace mlready {
namespace {

void add_outputs(CLI::App& command, OutputArguments& outputs) {
  const auto* group = "What to report";
  command.add_option("-f,--format", outputs.format, "Form of the report, see mlready list formats [console]")
      ->type_name("FORMAT")
      ->group(group);
  command.add_option("-o,--output", outputs.path, "Write to FILE instead of standard output")
      ->type_name("FILE")
      ->group(group);
  command.add_option("--report", outputs.reports, "Write a further report; repeatable;\n- is standard output")
      ->type_name("FORMAT=FILE")
      ->allow_extra_args(false)
      ->group(group);
}

void add_view(CLI::App& command, PresentationArguments& arguments) {
  const auto* group = "What to show (console and Markdown)";
  auto* group_by = command.add_option("--group-by", arguments.group_by, "severity, area or status [severity]")
                       ->type_name("WHAT")
                       ->check(CLI::IsMember({"severity", "area", "status"}).description(""))
                       ->group(group);
  command
      .add_option("--framework", arguments.framework,
                  "Group by the provisions of a framework,\nsee mlready list frameworks")
      ->type_name("NAME")
      ->excludes(group_by)
      ->group(group);
  command.add_option("--show", arguments.show, "met, partial, missing or all; repeatable [all]")
      ->type_name("STATUS")
      ->allow_extra_args(false)
      ->delimiter(',')
      ->check(CLI::IsMember({"met", "partial", "missing", "all"}).description(""))
      ->group(group);
}

Grouping grouping_from(const std::string& name) {
  return name == "area" ? Grouping::area : name == "status" ? Grouping::status : Grouping::severity;
}

/// The statuses to show; none where all are.
std::vector<Status> statuses_from(const std::vector<std::string>& names) {
  std::vector<Status> statuses;
  for (const auto& name : names) {
    const auto status = status_from(name);
    if (!status) return {};
    statuses.push_back(*status);
  }
  return statuses;
}

Result<void> check_framework(const std::string& name) {
  if (name.empty()) return {};
  const auto known = frameworks();
  if (!known) return tl::unexpected(known.error());
  std::vector<std::string> ids;
  for (const auto& framework : *known) ids.push_back(framework.id);
  if (std::ranges::find(ids, name) != ids.end()) return {};
  return failure("unknown framework \"" + name + "\"", {}, did_you_mean(name, ids));
}

}  // namespace

void add_presentation(CLI::App& command, PresentationArguments& arguments) {
  add_outputs(command, arguments.outputs);
  add_view(command, arguments);
}

void add_manner(CLI::App& command, PresentationArguments& arguments) {
  auto* quiet = command.add_flag("-q,--quiet", arguments.quiet, "Nothing but errors on standard error");
  command.add_flag("-v,--verbose", arguments.verbose, "Say what is done, and show all evidence")->excludes(quiet);
  command.add_flag("--no-color", arguments.no_color, "No colours, as with NO_COLOR=1");
}

Result<Presentation> presentation_of(const PresentationArguments& arguments) {
  if (const auto checked = check_framework(arguments.framework); !checked) return tl::unexpected(checked.error());
  auto outputs = outputs_of(arguments.outputs);
  if (!outputs) return tl::unexpected(outputs.error());
  Presentation presentation{.outputs = std::move(*outputs), .color = !arguments.no_color};
  presentation.verbosity = arguments.quiet     ? Verbosity::quiet
                           : arguments.verbose ? Verbosity::verbose
                                               : Verbosity::normal;
  presentation.view = {grouping_from(arguments.group_by), statuses_from(arguments.show), arguments.framework};
  return presentation;
}

}  // namespace mlready
