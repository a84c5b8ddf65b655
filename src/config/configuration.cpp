#include "config/configuration.h"

#include <algorithm>

#include "base/suggestion.h"

namespace mlready {
namespace {

template <class T>
void set(std::optional<T>& base, const std::optional<T>& top) {
  if (top) base = top;
}

void set(PlacedNames& base, const PlacedNames& top) {
  if (!top.empty()) base = top;
}

template <class T>
void append(std::vector<T>& base, const std::vector<T>& top) {
  base.insert(base.end(), top.begin(), top.end());
}

bool is_of_area(const std::string& item, const std::string& area) {
  return item.starts_with(area + ".");
}

const Placed<SeverityChoice>* choice_for(const Configuration& configuration, const RuleInfo& rule) {
  for (const auto& name : {rule.id, rule.area}) {
    const auto found = configuration.severities.find(name);
    if (found != configuration.severities.end()) return &found->second;
  }
  return nullptr;
}

/// Checks names against the rules; keeps the first that is unknown.
class NameCheck {
 public:
  explicit NameCheck(const std::vector<RuleInfo>& rules) {
    for (const auto& rule : rules) {
      items_.push_back(rule.id);
      if (std::ranges::find(names_, rule.area) == names_.end()) names_.push_back(rule.area);
      names_.push_back(rule.id);
    }
  }

  void item(const std::string& name, const std::string& place) { check("no item \"", items_, name, place); }
  void item_or_area(const std::string& name, const std::string& place) {
    check("no item or area \"", names_, name, place);
  }

  Result<void> result() && {
    if (error_) return tl::unexpected(std::move(*error_));
    return {};
  }

 private:
  void check(const char* what, const std::vector<std::string>& known, const std::string& name,
             const std::string& place) {
    if (error_ || std::ranges::find(known, name) != known.end()) return;
    auto hint = did_you_mean(name, known);
    if (hint.empty()) hint = "see mlready list checks";
    error_ = Error{what + name + "\"", place, std::move(hint)};
  }

  std::vector<std::string> items_;
  std::vector<std::string> names_;
  std::optional<Error> error_;
};

}  // namespace

std::vector<std::string> values_of(const PlacedNames& names) {
  std::vector<std::string> values;
  for (const auto& name : names) values.push_back(name.value);
  return values;
}

Configuration overlaid(Configuration base, const Configuration& top) {
  set(base.profile, top.profile);
  for (const auto& [name, profile] : top.profiles) base.profiles[name] = profile;
  set(base.checks, top.checks);
  set(base.baseline, top.baseline);
  set(base.fail_under, top.fail_under);
  set(base.fail_on, top.fail_on);
  set(base.only, top.only);
  set(base.skip, top.skip);
  set(base.exclude, top.exclude);
  set(base.units, top.units);
  set(base.require, top.require);
  for (const auto& [trait, value] : top.traits) base.traits[trait] = value;
  for (const auto& [area, value] : top.severities) {
    std::erase_if(base.severities, [&id = area](const auto& entry) { return is_of_area(entry.first, id); });
  }
  for (const auto& [name, choice] : top.severities) base.severities[name] = choice;
  append(base.forbid_waivers, top.forbid_waivers);
  append(base.waivers, top.waivers);
  append(base.attestations, top.attestations);
  return base;
}

std::map<std::string, SeverityChoice> severities_of(const Configuration& configuration,
                                                    const std::vector<RuleInfo>& rules) {
  std::map<std::string, SeverityChoice> choices;
  for (const auto& rule : rules) {
    if (const auto* choice = choice_for(configuration, rule)) choices[rule.id] = choice->value;
  }
  return choices;
}

Result<void> check_configured_names(const Configuration& configuration, const std::vector<RuleInfo>& rules) {
  NameCheck check(rules);
  for (const auto* names : {&configuration.only, &configuration.skip, &configuration.forbid_waivers}) {
    for (const auto& name : *names) check.item_or_area(name.value, name.place);
  }
  for (const auto& [name, choice] : configuration.severities) check.item_or_area(name, choice.place);
  for (const auto& [own, profile] : configuration.profiles) {
    for (const auto& [name, choice] : profile.severities) check.item_or_area(name, choice.place);
  }
  for (const auto& name : configuration.require) check.item(name.value, name.place);
  for (const auto& waiver : configuration.waivers) check.item(waiver.value.item, waiver.place);
  for (const auto& one : configuration.attestations) check.item(one.value.item, one.place);
  return std::move(check).result();
}

}  // namespace mlready
