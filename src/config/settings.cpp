#include "config/settings.h"

#include <fmt/format.h>

#include <algorithm>

namespace mlready {
namespace {

bool is_named(const std::vector<std::string>& names, const std::string& name) {
  return std::ranges::find(names, name) != names.end();
}

/// What a built-in profile sets is known by its name.
bool is_of_profile(const std::string& place) {
  return place.starts_with("profile ");
}

}  // namespace

AuditOptions audit_options(const Configuration& configuration, const std::vector<RuleInfo>& rules,
                           AuditOptions options) {
  options.only = values_of(configuration.only);
  options.skip = values_of(configuration.skip);
  for (const auto& [id, choice] : severities_of(configuration, rules)) {
    if (choice) {
      options.severities[id] = *choice;
    } else if (!is_named(options.only, id)) {
      options.skip.push_back(id);
    }
  }
  options.traits = known_traits(configuration);
  return options;
}

std::map<Trait, bool> known_traits(const Configuration& configuration) {
  std::map<Trait, bool> traits;
  for (const auto& [trait, value] : configuration.traits) traits[trait] = value.value;
  return traits;
}

GateOptions gate_options(const Configuration& configuration) {
  GateOptions options;
  if (configuration.fail_under) options.fail_under = configuration.fail_under->value;
  if (configuration.fail_on) options.fail_on = configuration.fail_on->value;
  options.required = values_of(configuration.require);
  return options;
}

std::vector<std::string> setting_notices(const Configuration& configuration, std::size_t files_left_out) {
  std::vector<std::string> notices;
  if (configuration.profile) {
    notices.push_back(
        fmt::format("judged by the profile {} ({})", configuration.profile->value, configuration.profile->place));
  }
  for (const auto& [trait, value] : configuration.traits) {
    if (is_of_profile(value.place)) continue;
    notices.push_back(
        fmt::format("the trait {} is set to {}, not detected ({})", to_string(trait), value.value, value.place));
  }
  for (const auto& [name, choice] : configuration.severities) {
    if (is_of_profile(choice.place)) continue;
    notices.push_back(choice.value ? fmt::format("{} counts as {} ({})", name, to_string(*choice.value), choice.place)
                                   : fmt::format("{} is switched off ({})", name, choice.place));
  }
  if (files_left_out > 0) {
    notices.push_back(fmt::format("{} {} left out of the audit ({})", files_left_out,
                                  files_left_out == 1 ? "file is" : "files are", configuration.exclude.front().place));
  }
  return notices;
}

}  // namespace mlready
