#include "report/characters.h"

#include <utf8proc.h>

#include <algorithm>

namespace mlready {

Character first_character_beyond_ascii(std::string_view text) {
  Character character;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  constexpr std::size_t longest_sequence = 4;
  const auto length =
      utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(std::min(text.size(), longest_sequence)), &character.code);
  character.bytes = text.substr(0, length > 0 ? static_cast<std::size_t>(length) : 1);
  return character;
}

bool is_deceptive(const Character& character) {
  if (character.code < 0) return true;
  if (character.code >= ' ' && character.code <= '~') return false;  // most are, and need no table
  switch (utf8proc_category(character.code)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return true;
    default:
      return false;
  }
}

std::size_t columns_of(const Character& character) {
  return character.code < 0 ? 1 : static_cast<std::size_t>(std::max(0, utf8proc_charwidth(character.code)));
}

}  // namespace mlready
