#include "config/show.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace mlready {
namespace {

constexpr std::size_t comment_column = 44;
constexpr std::size_t most_place_bytes = 300;

/// A text as YAML reads it back: JSON's strings are YAML's (https://yaml.org/spec/1.2.2/#13-yaml-history).
std::string json_text(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
}

/// `setting`, and behind it where it comes from. A place names a file, and so may hold anything.
std::string line(const std::string& setting, const std::string& place) {
  return fmt::format("{:<{}} # {}\n", setting, comment_column, one_line(place, most_place_bytes));
}

std::string list(const std::string& key, const PlacedNames& names) {
  if (names.empty()) return line(key + ": []", "default");
  auto text = key + ":\n";
  for (const auto& name : names) text += line("  - " + json_text(name.value), name.place);
  return text;
}

std::string traits(const std::map<Trait, Placed<bool>>& values, const std::string& indent) {
  std::string text;
  for (const auto& [trait, value] : values) {
    text += line(fmt::format("{}  {}: {}", indent, to_string(trait), value.value), value.place);
  }
  return text.empty() ? text : indent + "traits:\n" + text;
}

std::string severities(const std::map<std::string, Placed<SeverityChoice>>& choices, const std::string& indent) {
  std::string text;
  for (const auto& [name, choice] : choices) {
    const auto word = choice.value ? to_string(*choice.value) : "off";
    text += line(fmt::format("{}  {}: \"{}\"", indent, json_text(name), word), choice.place);
  }
  return text.empty() ? text : indent + "severities:\n" + text;
}

std::string own_profiles(const Profiles& profiles) {
  std::string text;
  for (const auto& [name, profile] : profiles) {
    text += fmt::format("  {}:\n", json_text(name));
    if (!profile.title.empty()) text += fmt::format("    title: {}\n", json_text(profile.title));
    if (profile.extends) text += line("    extends: " + json_text(profile.extends->value), profile.extends->place);
    text += traits(profile.traits, "    ") + severities(profile.severities, "    ");
  }
  return text.empty() ? text : "profiles:\n" + text;
}

/// `text`, or the default where it is empty.
std::string or_default(std::string text, const std::string& key, const std::string& words) {
  return text.empty() ? line(key, words) : text;
}

using Fields = std::vector<std::pair<std::string_view, std::string>>;

/// The first field carries the place; empty ones are left out.
std::string entry(const Fields& fields, const std::string& place) {
  std::string text;
  for (const auto& [key, value] : fields) {
    if (value.empty()) continue;
    const auto setting = fmt::format("  {} {}: {}", text.empty() ? "-" : " ", key, json_text(value));
    text += text.empty() ? line(setting, place) : setting + "\n";
  }
  return text;
}

std::string waivers(const Configuration& configuration) {
  if (configuration.waivers.empty()) return line("waivers: []", "default");
  std::string text = "waivers:\n";
  for (const auto& [waiver, place] : configuration.waivers) {
    text += entry({{"item", waiver.item},
                   {"path", waiver.path},
                   {"reason", waiver.reason},
                   {"owner", waiver.owner},
                   {"expires", waiver.expires},
                   {"link", waiver.link}},
                  place);
  }
  return text;
}

std::string attestations(const Configuration& configuration) {
  if (configuration.attestations.empty()) return line("attestations: []", "default");
  std::string text = "attestations:\n";
  for (const auto& [one, place] : configuration.attestations) {
    text += entry({{"item", one.item},
                   {"statement", one.statement},
                   {"owner", one.owner},
                   {"link", one.link},
                   {"date", one.date},
                   {"expires", one.expires},
                   {"evidence", one.evidence}},
                  place);
  }
  return text;
}

std::string policy(const Configuration& configuration) {
  if (configuration.forbid_waivers.empty()) return line("policy: {}", "default");
  auto text = std::string("policy:\n  forbid_waivers:\n");
  for (const auto& name : configuration.forbid_waivers) text += line("    - " + json_text(name.value), name.place);
  return text;
}

}  // namespace

std::string shown(const Configuration& configuration) {
  const auto& [checks, baseline, fail_under, fail_on] =
      std::tie(configuration.checks, configuration.baseline, configuration.fail_under, configuration.fail_on);
  const auto& profile = configuration.profile;
  auto text =
      profile ? line("profile: " + json_text(profile->value), profile->place) : line("profile: null", "default: none");
  text += own_profiles(configuration.profiles);
  text += or_default(traits(configuration.traits, ""), "traits: {}", "default: detected");
  text += or_default(severities(configuration.severities, ""), "severities: {}", "default: those of the rules");
  text += list("only", configuration.only) + list("skip", configuration.skip);
  text += list("exclude", configuration.exclude) + list("units", configuration.units);
  text +=
      checks ? line("checks: " + json_text(checks->value), checks->place) : line("checks: null", "default: built in");
  text +=
      baseline ? line("baseline: " + json_text(baseline->value), baseline->place) : line("baseline: null", "default");
  text += fail_under ? line(fmt::format("fail_under: {}", fail_under->value), fail_under->place)
                     : line("fail_under: null", "default: no demand");
  text += fail_on ? line(fmt::format("fail_on: {}", to_string(fail_on->value)), fail_on->place)
                  : line("fail_on: null", "default: no demand");
  text += list("require", configuration.require) + policy(configuration);
  return text + waivers(configuration) + attestations(configuration);
}

}  // namespace mlready
