#include "extract/document/toml_guard.h"

#include <algorithm>
#include <cstdint>

namespace mlready {
namespace {

constexpr std::size_t most_dots = 64;

/// The end of the string that starts at `begin`: behind its closing quotes, or its line where it has none.
std::size_t string_end(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  const bool multi_line = begin + 2 < text.size() && text[begin + 1] == quote && text[begin + 2] == quote;
  const auto close = text.substr(begin, multi_line ? 3 : 1);
  for (auto at = begin + close.size(); at < text.size(); ++at) {
    if (text[at] == '\\' && quote == '"') {
      ++at;
    } else if (text[at] == '\n' && !multi_line) {
      return at;
    } else if (text.substr(at, close.size()) == close) {
      return at + close.size();
    }
  }
  return text.size();
}

}  // namespace

std::optional<TomlHazard> find_toml_hazard(std::string_view text) {
  std::size_t dots = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (static_cast<std::uint8_t>(c) >= 0x80) return TomlHazard{"a character that is not allowed here", at};
    if (c == '.' && ++dots > most_dots) return TomlHazard{"nested too deeply", at};
    if (c == '\n' || c == '=' || c == ',') dots = 0;
    if (c == '#') {
      at = std::min(text.find('\n', at), text.size());
    } else if (c == '"' || c == '\'') {
      at = string_end(text, at);
    } else {
      ++at;
    }
  }
  return std::nullopt;
}

}  // namespace mlready
