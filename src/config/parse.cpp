#include "config/parse.h"

#include <fmt/format.h>

#include <initializer_list>

#include "base/secret/redact.h"
#include "config/setting_reader.h"
#include "scan/path.h"

namespace mlready {
namespace {

/// `path` if it stays inside the root; otherwise a mistake.
template <class T>
void check_inside(SettingReader& reader, std::string_view key, const Placed<T>& path) {
  if (!path.value.starts_with('/') && normalised(path.value)) return;
  reader.fail(fmt::format("\"{}\" leads out of the repository: {}", key, path.value), path.place,
              "write a path relative to the repository's root");
}

/// What people write into their decisions is in every report.
void hide_secrets(std::initializer_list<std::string*> texts) {
  for (auto* text : texts) *text = redact(*text);
}

class ConfigurationReader {
 public:
  explicit ConfigurationReader(const std::string& path) : reader_(path) {}

  Result<Configuration> read(const ConfigNode& root) {
    auto& to = result_;
    reader_.read_members({}, root,
                         {{"profile", [&](const auto& member) { to.profile = reader_.read_text(member); }},
                          {"profiles", [&](const auto& member) { read_profiles(member); }},
                          {"traits", [&](const auto& member) { read_traits(member, to.traits); }},
                          {"severities", [&](const auto& member) { read_severities(member, to.severities); }},
                          {"only", [&](const auto& member) { to.only = reader_.read_texts(member); }},
                          {"skip", [&](const auto& member) { to.skip = reader_.read_texts(member); }},
                          {"exclude", [&](const auto& member) { to.exclude = read_globs(member); }},
                          {"checks", [&](const auto& member) { to.checks = read_path(member); }},
                          {"units", [&](const auto& member) { to.units = read_globs(member); }},
                          {"baseline", [&](const auto& member) { to.baseline = read_path(member); }},
                          {"fail_under", [&](const auto& member) { to.fail_under = reader_.read_score(member); }},
                          {"fail_on", [&](const auto& member) { read_fail_on(member); }},
                          {"require", [&](const auto& member) { to.require = reader_.read_texts(member); }},
                          {"policy", [&](const auto& member) { read_policy(member); }},
                          {"waivers", [&](const auto& member) { read_waivers(member); }},
                          {"attestations", [&](const auto& member) { read_attestations(member); }}});
    if (reader_.error()) return tl::unexpected(*reader_.error());
    return std::move(result_);
  }

  Result<Profile> read_profile(const ConfigNode& root) {
    Profile profile;
    read_profile_keys({}, root, profile);
    if (reader_.error()) return tl::unexpected(*reader_.error());
    return profile;
  }

 private:
  void read_traits(const ConfigMember& member, std::map<Trait, Placed<bool>>& target) {
    std::vector<SettingReader::Key> keys;
    for (const auto trait : {Trait::trains, Trait::serves, Trait::data, Trait::containerised}) {
      keys.push_back({to_string(trait), [this, trait, &target](const ConfigMember& one) {
                        if (const auto value = reader_.read_boolean(one)) target[trait] = *value;
                      }});
    }
    reader_.read_members(member.key, member.value, keys);
  }

  /// The place of a choice is that of its key, which names the item.
  void read_severities(const ConfigMember& member, std::map<std::string, Placed<SeverityChoice>>& target) {
    if (!reader_.expect_mapping(member)) return;
    for (const auto& one : member.value.members) {
      const auto word = reader_.read_word(one, {"off", "low", "medium", "high", "critical"});
      if (word) target[one.key] = {severity_from(word->value), reader_.place_of(one)};
    }
  }

  void read_profile_keys(std::string_view owner, const ConfigNode& map, Profile& profile) {
    reader_.read_members(owner, map,
                         {text_key("title", profile.title),
                          {"extends", [&](const auto& member) { profile.extends = reader_.read_text(member); }},
                          {"traits", [&](const auto& member) { read_traits(member, profile.traits); }},
                          {"severities", [&](const auto& member) { read_severities(member, profile.severities); }}});
  }

  void read_profiles(const ConfigMember& member) {
    if (!reader_.expect_mapping(member)) return;
    for (const auto& one : member.value.members) read_profile_keys(one.key, one.value, result_.profiles[one.key]);
  }

  PlacedNames read_globs(const ConfigMember& member) {
    auto globs = reader_.read_texts(member);
    for (const auto& glob : globs) check_inside(reader_, member.key, glob);
    return globs;
  }

  std::optional<Placed<std::string>> read_path(const ConfigMember& member) {
    auto path = reader_.read_text(member);
    if (path) check_inside(reader_, member.key, *path);
    return path;
  }

  void read_fail_on(const ConfigMember& member) {
    const auto word = reader_.read_word(member, {"low", "medium", "high", "critical"});
    if (word) result_.fail_on = {*severity_from(word->value), word->place};
  }

  void read_policy(const ConfigMember& member) {
    reader_.read_members(
        member.key, member.value,
        {{"forbid_waivers", [&](const auto& one) { result_.forbid_waivers = reader_.read_texts(one); }}});
  }

  /// Reads a text that a waiver or attestation holds.
  SettingReader::Key text_key(std::string_view name, std::string& target) {
    return {name, [this, &target](const ConfigMember& member) {
              if (auto text = reader_.read_text(member)) target = std::move(text->value);
            }};
  }

  SettingReader::Key date_key(std::string_view name, std::string& target) {
    return {name, [this, &target](const ConfigMember& member) {
              if (auto text = reader_.read_date(member)) target = std::move(text->value);
            }};
  }

  void need(const ConfigNode& node, std::string_view owner, std::string_view key, const std::string& value) {
    if (value.empty()) reader_.fail(fmt::format("the {} lacks \"{}\"", owner, key), reader_.place_of(node));
  }

  void read_waivers(const ConfigMember& member) {
    for (const auto* node : reader_.read_mappings(member)) {
      Waiver waiver;
      reader_.read_members(
          member.key, *node,
          {text_key("item", waiver.item), text_key("path", waiver.path), text_key("reason", waiver.reason),
           text_key("owner", waiver.owner), date_key("expires", waiver.expires), text_key("link", waiver.link)});
      hide_secrets({&waiver.reason, &waiver.owner, &waiver.link});
      need(*node, "waiver", "item", waiver.item);
      need(*node, "waiver", "reason", waiver.reason);
      check_inside(reader_, "path", Placed<std::string>{waiver.path, reader_.place_of(*node)});
      result_.waivers.push_back({std::move(waiver), reader_.place_of(*node)});
    }
  }

  void read_attestations(const ConfigMember& member) {
    for (const auto* node : reader_.read_mappings(member)) {
      Attestation one;
      reader_.read_members(member.key, *node,
                           {text_key("item", one.item), text_key("statement", one.statement),
                            text_key("owner", one.owner), text_key("link", one.link), date_key("date", one.date),
                            date_key("expires", one.expires), text_key("evidence", one.evidence)});
      hide_secrets({&one.statement, &one.owner, &one.link, &one.evidence});
      need(*node, "attestation", "item", one.item);
      need(*node, "attestation", "statement", one.statement);
      need(*node, "attestation", "owner", one.owner);
      need(*node, "attestation", "date", one.date);
      result_.attestations.push_back({std::move(one), reader_.place_of(*node)});
    }
  }

  SettingReader reader_;
  Configuration result_;
};

}  // namespace

Result<Configuration> parse_configuration(const std::string& path, const ConfigNode& root) {
  return ConfigurationReader(path).read(root);
}

Result<Profile> parse_profile(const std::string& path, const ConfigNode& root) {
  return ConfigurationReader(path).read_profile(root);
}

}  // namespace mlready
