#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace mlready::python {

/// What continues an identifier comes first.
enum class CharacterClass : std::uint8_t { identifier, digit, space, line_end, quote, open, close, other };

namespace detail {

constexpr std::array<CharacterClass, 256> make_character_classes() {
  std::array<CharacterClass, 256> classes{};
  classes.fill(CharacterClass::other);
  const auto set = [&](std::string_view characters, CharacterClass value) {
    for (const char c : characters) classes[static_cast<std::uint8_t>(c)] = value;
  };
  set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", CharacterClass::identifier);
  for (std::size_t c = 0x80; c < 0x100; ++c) classes[c] = CharacterClass::identifier;
  set("0123456789", CharacterClass::digit);
  set(" \t\f", CharacterClass::space);
  set("\r\n", CharacterClass::line_end);
  set("\"'", CharacterClass::quote);
  set("([{", CharacterClass::open);
  set(")]}", CharacterClass::close);
  return classes;
}

inline constexpr auto character_classes = make_character_classes();

}  // namespace detail

constexpr CharacterClass class_of(char c) {
  return detail::character_classes[static_cast<std::uint8_t>(c)];
}

/// Letters, digits, `_` and all bytes of non-ASCII characters.
constexpr bool continues_identifier(char c) {
  return class_of(c) <= CharacterClass::digit;
}

}  // namespace mlready::python
