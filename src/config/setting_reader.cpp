#include "config/setting_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/suggestion.h"
#include "base/text.h"
#include "config/date.h"

namespace mlready {

using Kind = ConfigNode::Kind;

std::string_view words_of(Kind kind) {
  switch (kind) {
    case Kind::null:
      return "nothing";
    case Kind::boolean:
      return "true or false";
    case Kind::number:
      return "a number";
    case Kind::string:
      return "a text";
    case Kind::sequence:
      return "a list";
    case Kind::mapping:
      break;
  }
  return "a mapping";
}

std::string SettingReader::place_of(const ConfigNode& node) const {
  return fmt::format("{}:{}:{}", path_, node.line, node.column);
}

std::string SettingReader::place_of(const ConfigMember& member) const {
  return fmt::format("{}:{}:{}", path_, member.line, member.column);
}

void SettingReader::fail(std::string what, std::string place, std::string hint) {
  if (!error_) error_ = Error{std::move(what), std::move(place), std::move(hint)};
}

void SettingReader::fail_type(const ConfigMember& member, std::string_view wanted) {
  fail(fmt::format("\"{}\" takes {}, not {}", member.key, wanted, words_of(member.value.kind)), place_of(member.value));
}

void SettingReader::read_members(std::string_view owner, const ConfigNode& map, const std::vector<Key>& keys) {
  if (map.kind == Kind::null) return;
  if (map.kind != Kind::mapping) {
    const auto whole = owner.empty() ? std::string("a configuration") : fmt::format("\"{}\"", owner);
    return fail(fmt::format("{} takes a mapping, not {}", whole, words_of(map.kind)), place_of(map));
  }
  for (const auto& member : map.members) {
    const auto key = std::ranges::find(keys, member.key, &Key::name);
    if (key != keys.end()) {
      if (member.value.kind != Kind::null) key->read(member);
      continue;
    }
    std::vector<std::string> names;
    for (const auto& known : keys) names.emplace_back(known.name);
    auto hint = did_you_mean(member.key, names);
    if (hint.empty()) hint = "known are " + join(names, ", ");
    fail(fmt::format("unknown key \"{}\"{}", member.key, owner.empty() ? "" : fmt::format(" in \"{}\"", owner)),
         place_of(member), std::move(hint));
  }
}

std::optional<Placed<std::string>> SettingReader::read_text(const ConfigMember& member) {
  if (member.value.kind == Kind::string && !trim(member.value.text).empty()) {
    return Placed<std::string>{member.value.text, place_of(member.value)};
  }
  if (member.value.kind == Kind::string) {
    fail(fmt::format("\"{}\" is empty", member.key), place_of(member.value));
  } else {
    fail_type(member, "a text");
  }
  return std::nullopt;
}

std::optional<Placed<bool>> SettingReader::read_boolean(const ConfigMember& member) {
  if (member.value.kind == Kind::boolean) {
    return Placed<bool>{to_lower(member.value.text) == "true", place_of(member.value)};
  }
  fail_type(member, "true or false");
  return std::nullopt;
}

std::optional<Placed<double>> SettingReader::read_score(const ConfigMember& member) {
  const auto& text = member.value.text;
  if (member.value.kind != Kind::number) {
    fail_type(member, "a number from 0 to 100");
    return std::nullopt;
  }
  double value = -1.0;
  const auto end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (read.ec == std::errc() && read.ptr == end && value >= 0.0 && value <= 100.0) {
    return Placed<double>{value, place_of(member.value)};
  }
  fail(fmt::format("\"{}\" takes a number from 0 to 100, not {}", member.key, text), place_of(member.value));
  return std::nullopt;
}

std::optional<Placed<std::string>> SettingReader::read_date(const ConfigMember& member) {
  auto text = read_text(member);
  if (!text || is_date(text->value)) return text;
  fail(fmt::format("\"{}\" is no date: {}", member.key, text->value), text->place, "write it as 2026-12-31");
  return std::nullopt;
}

std::optional<Placed<std::string>> SettingReader::read_word(const ConfigMember& member,
                                                            const std::vector<std::string>& words) {
  auto text = read_text(member);
  if (!text || std::ranges::find(words, text->value) != words.end()) return text;
  auto hint = did_you_mean(text->value, words);
  if (hint.empty()) hint = "one of " + join(words, ", ");
  fail(fmt::format("\"{}\" cannot be \"{}\"", member.key, text->value), text->place, std::move(hint));
  return std::nullopt;
}

PlacedNames SettingReader::read_texts(const ConfigMember& member) {
  PlacedNames texts;
  if (member.value.kind == Kind::sequence) {
    for (const auto& item : member.value.items) {
      if (const auto text = read_text({member.key, item.line, item.column, item})) texts.push_back(*text);
    }
  } else if (member.value.kind == Kind::string) {
    if (const auto text = read_text(member)) texts.push_back(*text);
  } else {
    fail_type(member, "a list of texts");
  }
  return texts;
}

bool SettingReader::expect_mapping(const ConfigMember& member) {
  if (member.value.kind != Kind::mapping) fail_type(member, "a mapping");
  return member.value.kind == Kind::mapping;
}

std::vector<const ConfigNode*> SettingReader::read_mappings(const ConfigMember& member) {
  std::vector<const ConfigNode*> mappings;
  if (member.value.kind != Kind::sequence) fail_type(member, "a list of mappings");
  for (const auto& item : member.value.items) {
    if (item.kind == Kind::mapping) {
      mappings.push_back(&item);
    } else {
      fail(fmt::format("\"{}\" takes a list of mappings, and this is {}", member.key, words_of(item.kind)),
           place_of(item));
    }
  }
  return mappings;
}

}  // namespace mlready
