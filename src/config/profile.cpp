#include "config/profile.h"

#include <algorithm>

#include "base/embedded_text.h"
#include "base/suggestion.h"
#include "config/node.h"
#include "config/parse.h"

namespace mlready {
namespace {

/// `profile` with that place for all that it sets: where in a built-in one it stands helps nobody.
Profile placed_at(Profile profile, const std::string& place) {
  for (auto& [trait, value] : profile.traits) value.place = place;
  for (auto& [name, choice] : profile.severities) choice.place = place;
  return profile;
}

Configuration settings_of(const Profile& profile) {
  Configuration settings;
  settings.traits = profile.traits;
  settings.severities = profile.severities;
  return settings;
}

tl::unexpected<Error> unknown(const Placed<std::string>& name, const Profiles& all) {
  std::vector<std::string> names;
  for (const auto& [known, profile] : all) names.push_back(known);
  auto hint = did_you_mean(name.value, names);
  if (hint.empty()) hint = "see mlready list profiles";
  return failure("no profile \"" + name.value + "\"", name.place, std::move(hint));
}

}  // namespace

Result<Profiles> built_in_profiles() {
  Profiles profiles;
  for (const auto& [file, text] : profile_texts()) {
    const std::string name(file.substr(0, file.rfind('.')));
    const auto root = read_config_yaml(std::string(file), text);
    if (!root) return tl::unexpected(root.error());
    auto profile = parse_profile(std::string(file), *root);
    if (!profile) return tl::unexpected(profile.error());
    profiles.emplace(name, placed_at(std::move(*profile), "profile " + name));
  }
  return profiles;
}

Result<Configuration> resolve_profile(const Placed<std::string>& name, const Profiles& own) {
  auto built_in = built_in_profiles();
  if (!built_in) return tl::unexpected(built_in.error());
  Profiles all = own;
  all.merge(*built_in);
  Configuration settings;
  std::vector<std::string> seen;
  for (auto next = std::optional(name); next;) {
    const auto found = all.find(next->value);
    if (found == all.end()) return unknown(*next, all);
    if (std::ranges::find(seen, next->value) != seen.end()) {
      return failure("the profile \"" + next->value + "\" extends itself", next->place);
    }
    if (!seen.empty() && next->value == automatic_profile && !own.contains(next->value)) {
      return failure("the profile \"auto\" is chosen for each repository; nothing can extend it", next->place);
    }
    seen.push_back(next->value);
    settings = overlaid(settings_of(found->second), settings);
    next = found->second.extends;
  }
  return settings;
}

}  // namespace mlready
