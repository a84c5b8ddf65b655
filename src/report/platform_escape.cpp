#include "report/platform_escape.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>

#include "base/text.h"
#include "report/characters.h"
#include "report/escape.h"

namespace mlready {
namespace {

// No carriage return is escaped below: `visible_line` and `visible_lines` leave none.

/// `text` with each byte replaced by what `replacement` says.
template <class Replacement>
std::string replaced(std::string_view text, Replacement replacement) {
  std::string result;
  for (const char c : text) result += replacement(c);
  return result;
}

std::string github_data_character(char c) {
  switch (c) {
    case '%':
      return "%25";
    case '\n':
      return "%0A";
    default:
      return {c};
  }
}

std::string github_property_character(char c) {
  return c == ':' ? "%3A" : c == ',' ? "%2C" : github_data_character(c);
}

std::string azure_character(char c) {
  switch (c) {
    case '%':
      return "%AZP25";
    case '\n':
      return "%0A";
    case ';':
      return "%3B";
    case ']':
      return "%5D";
    default:
      return {c};
  }
}

/// A code point as TeamCity writes it: one unit of UTF-16, or two.
std::string teamcity_code(std::uint32_t code) {
  if (code < 0x10000) return fmt::format("|0x{:04x}", code);
  const auto rest = code - 0x10000;
  return fmt::format("|0x{:04x}|0x{:04x}", 0xD800 + (rest >> 10), 0xDC00 + (rest & 0x3FF));
}

std::string teamcity_character(const Character& character) {
  constexpr std::string_view marked = "|'[]";
  const char c = character.bytes[0];
  if (c == '\n') return "|n";
  if (marked.find(c) != std::string_view::npos) return {'|', c};
  return character.code < 0x80 ? std::string(character.bytes)
                               : teamcity_code(static_cast<std::uint32_t>(character.code));
}

/// Whether a spreadsheet might take a cell of this text for a formula. Some take the full-width forms too.
bool looks_like_formula(std::string_view text) {
  constexpr std::array<std::string_view, 8> beginnings = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return false;
  for (const auto beginning : beginnings) {
    if (text.substr(first).starts_with(beginning)) return true;
  }
  return false;
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

}  // namespace

std::string github_message(std::string_view text) {
  return replaced(visible_lines(text), github_data_character);
}

std::string github_property(std::string_view text) {
  return replaced(visible_line(text), github_property_character);
}

std::string azure_value(std::string_view text) {
  return replaced(visible_lines(text), azure_character);
}

std::string teamcity_value(std::string_view text) {
  std::string result;
  for_each_character(visible_lines(text), [&](const Character& character) { result += teamcity_character(character); });
  return result;
}

std::string csv_field(std::string_view text) {
  auto field = visible_line(text);
  if (looks_like_formula(field)) field.insert(0, "'");
  if (field.find_first_of(",;\"' ") == std::string::npos) return field;
  return "\"" + replaced(field, [](char c) { return c == '"' ? std::string("\"\"") : std::string(1, c); }) + "\"";
}

std::string csv_record(const std::vector<std::string>& fields) {
  std::vector<std::string> escaped;
  for (const auto& field : fields) escaped.push_back(csv_field(field));
  return join(escaped, ",") + "\r\n";
}

std::string uri_path(std::string_view path) {
  return replaced(path, [](char c) {
    if (c == '/' || is_unreserved(c)) return std::string(1, c);
    return fmt::format("%{:02X}", static_cast<std::uint8_t>(c));
  });
}

std::string sarif_message(std::string_view text) {
  auto message = replaced(visible_lines(text), [](char c) { return std::string(c == '{' || c == '}' ? 2 : 1, c); });
  for (auto at = message.find("]("); at != std::string::npos; at = message.find("](", at)) message.insert(at + 1, " ");
  return message;
}

}  // namespace mlready
