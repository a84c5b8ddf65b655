#include "scan/encoding.h"

#include <cstdint>
#include <string_view>

namespace mlready {
namespace {

constexpr std::uint32_t replacement = 0xFFFD;

void append_utf8(std::string& text, std::uint32_t point) {
  const auto append = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
  if (point < 0x80) {
    append(point);
  } else if (point < 0x800) {
    append(0xC0 | point >> 6);
    append(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    append(0xE0 | point >> 12);
    append(0x80 | (point >> 6 & 0x3F));
    append(0x80 | (point & 0x3F));
  } else {
    append(0xF0 | point >> 18);
    append(0x80 | (point >> 12 & 0x3F));
    append(0x80 | (point >> 6 & 0x3F));
    append(0x80 | (point & 0x3F));
  }
}

std::uint32_t unit_at(std::string_view bytes, std::size_t at, bool big_endian) {
  const auto first = static_cast<std::uint8_t>(bytes[at]);
  const auto second = static_cast<std::uint8_t>(bytes[at + 1]);
  return big_endian ? first << 8 | second : second << 8 | first;
}

std::string utf16_to_utf8(std::string_view bytes, bool big_endian) {
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    std::uint32_t point = unit_at(bytes, at, big_endian);
    if (point >= 0xD800 && point < 0xE000) {
      const std::uint32_t low = point < 0xDC00 && at + 3 < bytes.size() ? unit_at(bytes, at + 2, big_endian) : 0;
      const bool pair = low >= 0xDC00 && low < 0xE000;
      point = pair ? 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00) : replacement;
      if (pair) at += 2;
    }
    append_utf8(text, point);
  }
  return text;
}

}  // namespace

std::string decoded(std::string bytes) {
  const std::string_view view = bytes;
  if (view.starts_with("\xEF\xBB\xBF")) return bytes.substr(3);
  if (view.starts_with("\xFF\xFE")) return utf16_to_utf8(view.substr(2), false);
  if (view.starts_with("\xFE\xFF")) return utf16_to_utf8(view.substr(2), true);
  return bytes;
}

}  // namespace mlready
