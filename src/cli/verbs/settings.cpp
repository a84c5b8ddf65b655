#include "cli/verbs/settings.h"

#include <CLI/CLI.hpp>

#include "cli/verbs/shared.h"
#include "config/date.h"

namespace mlready {
namespace {

constexpr auto gate_group = "When to fail (exit code 1)";

/// An option that takes a list: repeated, or separated by commas.
CLI::Option* add_list(CLI::App& command, const char* option, std::vector<std::string>& values, const char* words) {
  return command.add_option(option, values, words)->allow_extra_args(false)->delimiter(',');
}

PlacedNames placed(const std::vector<std::string>& values) {
  PlacedNames names;
  for (const auto& value : values) names.push_back({value, command_line_place});
  return names;
}

}  // namespace

void add_settings(CLI::App& command, SettingsArguments& arguments) {
  command.add_option("path", arguments.paths, "Repository, folder or files to audit [.]")->type_name("PATH");
  command.add_option("--rev", arguments.revision, "Audit a commit, branch or tag, without checkout")
      ->type_name("REVISION");
  add_judging(command, arguments);
}

void add_judging(CLI::App& command, SettingsArguments& arguments) {
  command.add_option("--profile", arguments.profile, "Kind of repository, see mlready list profiles [none]")
      ->type_name("NAME");
  add_list(command, "--only", arguments.only, "Judge only these items or areas; repeatable")->type_name("ID|AREA");
  add_list(command, "--skip", arguments.skip, "Leave these items or areas out; repeatable")->type_name("ID|AREA");
  add_list(command, "--exclude", arguments.exclude, "Leave these files or folders out; repeatable")->type_name("GLOB");
  add_rules(command, arguments.rules_directory, "Folder of further rules");
  auto* file =
      command.add_option("--config", arguments.configuration_file, "Configuration, instead of the repository's own")
          ->type_name("FILE");
  command.add_flag("--no-config", arguments.no_configuration, "Pass over the repository's own configuration")
      ->excludes(file);
}

void add_unit(CLI::App& command, std::string& unit) {
  command.add_option("--unit", unit, "Audit one unit, with what no unit owns")->type_name("FOLDER");
}

void add_jobs(CLI::App& command, unsigned& jobs) {
  command.add_option("-j,--jobs", jobs, "Threads [as many as the machine has]")
      ->type_name("N")
      ->check(CLI::Range(1, 1024).description(""));
}

void add_cache(CLI::App& command, SettingsArguments& arguments) {
  auto* folder =
      command
          .add_option("--cache-dir", arguments.cache_folder, "Remember unchanged files there [user's cache; not in CI]")
          ->type_name("FOLDER");
  command.add_flag("--no-cache", arguments.no_cache, "Remember nothing, and read every file")->excludes(folder);
}

void add_demands(CLI::App& command, SettingsArguments& arguments) {
  command.add_option("--fail-under", arguments.fail_under, "Fail if the total score is under SCORE, 0 to 100")
      ->type_name("SCORE")
      ->check(CLI::Range(0.0, 100.0).description(""))
      ->group(gate_group);
  command
      .add_option("--fail-on", arguments.fail_on,
                  "Fail if an item that grave or graver is missing:\nlow, medium, high or critical")
      ->type_name("SEVERITY")
      ->check(CLI::IsMember({"low", "medium", "high", "critical"}).description(""))
      ->group(gate_group);
  add_list(command, "--require", arguments.require, "Fail unless the item is met; repeatable")
      ->type_name("ID")
      ->group(gate_group);
}

void add_gate(CLI::App& command, SettingsArguments& arguments) {
  add_demands(command, arguments);
  command.add_option("--baseline", arguments.baseline, "Fail only on what got worse since this baseline")
      ->type_name("FILE")
      ->group(gate_group);
}

void add_decisions(CLI::App& command, SettingsArguments& arguments) {
  const auto* group = "Waivers and attestations";
  command.add_flag("--no-waivers", arguments.no_waivers, "Pass over all waivers")->group(group);
  add_list(command, "--forbid-waiver", arguments.forbid_waivers, "Pass over waivers of these; repeatable")
      ->type_name("ID|AREA")
      ->group(group);
  command.add_option("--today", arguments.today, "Date to judge their expiry by [the date in UTC]")
      ->type_name("DATE")
      ->group(group);
}

Result<AuditRequest> request_of(const SettingsArguments& arguments) {
  AuditRequest request;
  request.paths = arguments.paths.empty() ? std::vector<std::string>{"."} : arguments.paths;
  request.revision = arguments.revision;
  if (!request.revision.empty() && request.paths.size() > 1) {
    return failure("--rev takes one path", {}, "audit each path on its own");
  }
  request.discover = !arguments.no_configuration;
  request.configuration_file = arguments.configuration_file;
  request.rules_directory = arguments.rules_directory;
  request.unit = arguments.unit;
  request.baseline_file = arguments.baseline;
  request.waivers = !arguments.no_waivers;
  request.cache = {!arguments.no_cache, arguments.cache_folder};
  request.today = arguments.today.empty() ? current_date() : arguments.today;
  if (!is_date(request.today))
    return failure("--today takes a date, not \"" + request.today + "\"", {}, "as 2026-12-31");
  auto& settings = request.command_line;
  settings.forbid_waivers = placed(arguments.forbid_waivers);
  settings.only = placed(arguments.only);
  settings.skip = placed(arguments.skip);
  settings.exclude = placed(arguments.exclude);
  settings.require = placed(arguments.require);
  if (arguments.fail_under) settings.fail_under = {*arguments.fail_under, command_line_place};
  if (const auto severity = severity_from(arguments.fail_on)) settings.fail_on = {*severity, command_line_place};
  if (!arguments.profile.empty()) settings.profile = {arguments.profile, command_line_place};
  if (!arguments.baseline.empty()) settings.baseline = {arguments.baseline, command_line_place};
  if (!arguments.rules_directory.empty()) settings.checks = {arguments.rules_directory, command_line_place};
  return request;
}

}  // namespace mlready
