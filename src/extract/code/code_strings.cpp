#include "extract/code/code_strings.h"

#include <algorithm>
#include <vector>

namespace mlready::code_strings {
namespace {

constexpr auto npos = std::string_view::npos;

/// Size of `${…}` at `at`, braces counted, not beyond the line; 2 where it does not close there.
std::size_t interpolation_size(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 400;
  int depth = 0;
  for (auto i = at + 1; i < std::min(text.size(), at + longest) && text[i] != '\n'; ++i) {
    if (text[i] == '{') ++depth;
    if (text[i] == '}' && --depth == 0) return i + 1 - at;
  }
  return 2;
}

}  // namespace

std::size_t quoted(std::string_view text, char quote, bool multiline, bool interpolation) {
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (c == quote) return i;
    if (c == '\n' && !multiline) return npos;
    if (c == '\\') {
      i += 2;
    } else if (interpolation && c == '$' && text.substr(i, 2) == "${") {
      i += interpolation_size(text, i);
    } else {
      ++i;
    }
  }
  return npos;
}

std::size_t verbatim(std::string_view text) {
  for (auto at = text.find('"'); at != npos; at = text.find('"', at + 2)) {
    if (text.substr(at, 2) != "\"\"") return at;
  }
  return npos;
}

std::size_t template_literal(std::string_view text) {
  std::vector<char> open = {'`'};
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool in_template = open.back() == '`';
    if (c == '\\') {
      ++i;
    } else if (in_template && c == '$' && text.substr(i, 2) == "${") {
      open.push_back('{');
      ++i;
    } else if (c == '`') {
      if (!in_template) {
        open.push_back('`');
        continue;
      }
      open.pop_back();
      if (open.empty()) return i;
    } else if (!in_template && c == '{') {
      open.push_back('{');
    } else if (!in_template && c == '}') {
      open.pop_back();
    }
  }
  return npos;
}

std::size_t regex(std::string_view text) {
  bool in_class = false;
  for (std::size_t i = 0; i < text.size() && text[i] != '\n'; ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '[') {
      in_class = true;
    } else if (text[i] == ']') {
      in_class = false;
    } else if (text[i] == '/' && !in_class) {
      return i;
    }
  }
  return npos;
}

std::size_t character(std::string_view text) {
  constexpr std::size_t longest_escape = 12;
  if (text.empty() || text.front() == '\n' || text.front() == '\'') return npos;
  if (text.front() == '\\') {
    const auto end = text.substr(0, longest_escape).find('\'', 2);
    return end;
  }
  std::size_t size = 1;
  while (size < text.size() && size < 4 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
  return size < text.size() && text[size] == '\'' ? size : npos;
}

}  // namespace mlready::code_strings
