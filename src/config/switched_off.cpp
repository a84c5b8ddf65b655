#include "config/switched_off.h"

#include <algorithm>

namespace mlready {
namespace {

bool names_rule(const Placed<std::string>& name, const RuleInfo& rule) {
  return name.value == rule.id || name.value == rule.area;
}

const Placed<std::string>* find_name(const PlacedNames& names, const RuleInfo& rule) {
  const auto found =
      std::ranges::find_if(names, [&](const Placed<std::string>& name) { return names_rule(name, rule); });
  return found == names.end() ? nullptr : &*found;
}

std::string place_in_lists(const Configuration& configuration, const RuleInfo& rule) {
  if (const auto* skipped = find_name(configuration.skip, rule)) return skipped->place;
  const auto& only = configuration.only;
  return only.empty() || find_name(only, rule) != nullptr ? std::string() : only.front().place;
}

std::string place_in_severities(const Configuration& configuration, const RuleInfo& rule) {
  for (const auto& name : {rule.id, rule.area}) {
    const auto choice = configuration.severities.find(name);
    if (choice != configuration.severities.end()) return choice->second.value ? std::string() : choice->second.place;
  }
  return {};
}

std::string place_in_traits(const Configuration& configuration, const RuleInfo& rule) {
  for (const auto trait : rule.needs) {
    const auto known = configuration.traits.find(trait);
    if (known != configuration.traits.end() && !known->second.value) return known->second.place;
  }
  return {};
}

}  // namespace

std::vector<SwitchedOff> switched_off(const Configuration& configuration, const std::vector<RuleInfo>& rules) {
  std::vector<SwitchedOff> off;
  for (const auto& rule : rules) {
    for (const auto place : {place_in_lists, place_in_severities, place_in_traits}) {
      auto found = place(configuration, rule);
      if (found.empty() || found == command_line_place) continue;
      off.push_back({rule.id, std::move(found)});
      break;
    }
  }
  return off;
}

}  // namespace mlready
