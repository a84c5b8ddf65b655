#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mlready {

/// The first character of a text.
struct Character {
  std::int32_t code = -1;  ///< code point; negative where the first byte starts no valid UTF-8 sequence
  std::string_view bytes;  ///< never empty
};

/// The first character of `text`, which starts with none of ASCII.
Character first_character_beyond_ascii(std::string_view text);

/// The first character of `text`, which is not empty.
inline Character first_character(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text.front());
  return byte < 0x80 ? Character{byte, text.substr(0, 1)} : first_character_beyond_ascii(text);
}

/// Whether a terminal might act on the character, hide it or reorder its neighbours: general categories Cc, Cf, Co, Cn,
/// Zl and Zp, and what is not valid UTF-8.
bool is_deceptive(const Character& character);

/// Columns in a terminal.
std::size_t columns_of(const Character& character);

/// Calls `use(Character)` for each character of `text`.
template <class Use>
void for_each_character(std::string_view text, Use use) {
  while (!text.empty()) {
    const auto character = first_character(text);
    use(character);
    text.remove_prefix(character.bytes.size());
  }
}

}  // namespace mlready
