#include "config/show.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace mlready {
namespace {

constexpr std::size_t comment_column = 44;

/// A text as YAML reads it back: JSON's strings are YAML's (https://yaml.org/spec/1.2.2/#13-yaml-history).
std::string json_text(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
}

/// `setting`, and behind it where it comes from.
std::string line(const std::string& setting, const std::string& place) {
  return fmt::format("{:<{}} # {}\n", setting, comment_column, place);
}

std::string list(const std::string& key, const PlacedNames& names) {
  if (names.empty()) return line(key + ": []", "default");
  auto text = key + ":\n";
  for (const auto& name : names) text += line("  - " + json_text(name.value), name.place);
  return text;
}

std::string traits(const Configuration& configuration) {
  if (configuration.traits.empty()) return line("traits: {}", "default: detected");
  std::string text = "traits:\n";
  for (const auto& [trait, value] : configuration.traits) {
    text += line(fmt::format("  {}: {}", to_string(trait), value.value), value.place);
  }
  return text;
}

std::string severities(const Configuration& configuration) {
  if (configuration.severities.empty()) return line("severities: {}", "default: those of the rules");
  std::string text = "severities:\n";
  for (const auto& [name, choice] : configuration.severities) {
    const auto word = choice.value ? to_string(*choice.value) : "off";
    text += line(fmt::format("  {}: \"{}\"", json_text(name), word), choice.place);
  }
  return text;
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
  std::string text = traits(configuration) + severities(configuration);
  text += list("only", configuration.only) + list("skip", configuration.skip);
  text += list("exclude", configuration.exclude);
  text += checks ? line("checks: " + json_text(checks->value), checks->place) : line("checks: null", "default: built in");
  text += baseline ? line("baseline: " + json_text(baseline->value), baseline->place) : line("baseline: null", "default");
  text += fail_under ? line(fmt::format("fail_under: {}", fail_under->value), fail_under->place)
                     : line("fail_under: null", "default: no demand");
  text += fail_on ? line(fmt::format("fail_on: {}", to_string(fail_on->value)), fail_on->place)
                  : line("fail_on: null", "default: no demand");
  text += list("require", configuration.require) + policy(configuration);
  return text + waivers(configuration) + attestations(configuration);
}

}  // namespace mlready
