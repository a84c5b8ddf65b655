#include "report/escape.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.h"
#include "report/characters.h"
#include "report/log_command.h"

namespace mlready {
namespace {

/// Shows what cannot be printed.
std::string code_of(const Character& character) {
  if (character.code < 0) return fmt::format("\\x{{{:02X}}}", static_cast<std::uint8_t>(character.bytes[0]));
  return fmt::format("\\u{{{:02X}}}", static_cast<std::uint32_t>(character.code));
}

/// Whether `character` of `text` may not be shown as it stands.
bool is_dangerous(std::string_view text, const Character& character) {
  const auto at = static_cast<std::size_t>(character.bytes.data() - text.data());
  return is_deceptive(character) || completes_log_command(text, at);
}

std::string visible(std::string_view text, bool keep_line_feeds) {
  std::string result;
  for_each_character(text, [&](const Character& character) {
    const auto byte = character.bytes[0];
    if (byte == '\n' && keep_line_feeds) {
      result += '\n';
    } else if (byte == '\n' || byte == '\r' || byte == '\t') {
      result += ' ';
    } else {
      is_dangerous(text, character) ? result.append(code_of(character)) : result.append(character.bytes);
    }
  });
  return result;
}

struct Replacement {
  std::int32_t code;
  std::string_view ascii;
};

constexpr std::array<Replacement, 15> replacements = {{{0xA0, " "},
                                                       {0xB7, "-"},
                                                       {0xD7, "x"},
                                                       {0x2010, "-"},
                                                       {0x2011, "-"},
                                                       {0x2013, "-"},
                                                       {0x2014, "-"},
                                                       {0x2018, "'"},
                                                       {0x2019, "'"},
                                                       {0x201C, "\""},
                                                       {0x201D, "\""},
                                                       {0x2026, "..."},
                                                       {0x2192, "->"},
                                                       {0x2264, "<="},
                                                       {0x2265, ">="}}};

/// The ASCII that stands for typographic punctuation; empty where there is none.
std::string_view nearest_ascii(std::int32_t code) {
  const auto found = std::ranges::find(replacements, code, &Replacement::code);
  return found == replacements.end() ? std::string_view() : found->ascii;
}

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Whether the '.' or ')' at `at` could end the number of a list (CommonMark 5.2) or begin an address (GFM 6.9).
bool ends_marker(std::string_view text, std::size_t at) {
  const auto before = text.substr(0, at);
  const bool number = before.find_first_not_of("0123456789") == std::string_view::npos;
  return number || (before.size() >= 3 && to_lower(before.substr(before.size() - 3)) == "www");
}

/// Whether the character at `at` could be markup. What it could not be stays plain, so that the source reads well.
bool is_markup(std::string_view text, std::size_t at) {
  const char before = at == 0 ? ' ' : text[at - 1];
  const char after = at + 1 == text.size() ? ' ' : text[at + 1];
  switch (text[at]) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '|':
    case '~':
    case '$':
      return true;
    case '_':
      return !is_alphanumeric(before) || !is_alphanumeric(after);
    case ':':
      return after != ' ';
    case '-':
    case '+':
    case '=':
      return at == 0;
    case '.':
    case ')':
      return ends_marker(text, at);
    default:
      return false;
  }
}

/// The character at `at` as Markdown shows it.
std::string markdown_character(std::string_view text, std::size_t at) {
  const std::string character(1, text[at]);
  switch (text[at]) {
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '&':
      return "&amp;";
    case '@':
    case '#':
      return "\\" + character + "<!-- -->";  // mentions and references are found in rendered text
    default:
      return is_markup(text, at) ? "\\" + character : character;
  }
}

std::string html_character(char c) {
  switch (c) {
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '&':
      return "&amp;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {c};
  }
}

/// The longest run of backticks in `text`.
std::size_t longest_backtick_run(std::string_view text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

/// A code point as JSON writes it: one unit of UTF-16, or two.
std::string json_code(std::uint32_t code) {
  if (code < 0x10000) return fmt::format("\\u{:04x}", code);
  const auto rest = code - 0x10000;
  return fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (rest >> 10), 0xDC00 + (rest & 0x3FF));
}

}  // namespace

std::string visible_line(std::string_view text) {
  return visible(text, false);
}

std::string visible_lines(std::string_view text) {
  return visible(text, true);
}

std::string ascii(std::string_view text) {
  std::string result;
  for_each_character(text, [&](const Character& character) {
    const bool plain = character.code >= 0 && character.code < 0x80;
    const auto near = nearest_ascii(character.code);
    result += plain ? std::string(character.bytes) : near.empty() ? code_of(character) : std::string(near);
  });
  return result;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for_each_character(text, [&](const Character& character) { width += columns_of(character); });
  return width;
}

std::string fitted(std::string_view text, std::size_t columns, std::string_view ellipsis) {
  if (display_width(text) <= columns) return std::string(text);
  std::string result;
  for (std::size_t width = display_width(ellipsis); !text.empty();) {
    const auto character = first_character(text);
    width += columns_of(character);
    if (width > columns) break;
    result += character.bytes;
    text.remove_prefix(character.bytes.size());
  }
  return result.append(ellipsis);
}

std::string markdown_text(std::string_view text) {
  const auto shown = visible_line(text);
  const auto trimmed = trim(shown);
  std::string result;
  for (std::size_t at = 0; at < trimmed.size(); ++at) result += markdown_character(trimmed, at);
  return result;
}

std::string markdown_code(std::string_view text) {
  const auto shown = visible_line(text);
  if (shown.find_first_not_of(' ') == std::string::npos) return "` `";
  const std::string fence(longest_backtick_run(shown) + 1, '`');
  const bool padded = shown.front() == '`' || shown.back() == '`' || (shown.front() == ' ' && shown.back() == ' ');
  const std::string_view padding = padded ? " " : "";
  return fmt::format("{0}{1}{2}{1}{0}", fence, padding, shown);
}

std::string markdown_code_block(std::string_view text) {
  constexpr std::size_t shortest_fence = 3;
  const auto shown = visible_lines(text);
  const std::string fence(std::max(shortest_fence, longest_backtick_run(shown) + 1), '`');
  return fmt::format("{0}\n{1}\n{0}", fence, shown);
}

std::string html_text(std::string_view text) {
  std::string result;
  for (const char c : visible_line(text)) result += html_character(c);
  return result;
}

std::string json_visible(std::string_view json) {
  std::string result;
  const char* copied = json.data();
  for_each_character(json, [&](const Character& character) {
    if (character.code == '\n' || character.code < 0 || !is_dangerous(json, character)) return;
    result.append(copied, character.bytes.data()).append(json_code(static_cast<std::uint32_t>(character.code)));
    copied = character.bytes.data() + character.bytes.size();
  });
  return result.append(copied, json.data() + json.size());
}

}  // namespace mlready
