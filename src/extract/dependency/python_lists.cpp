#include "extract/dependency/python_lists.h"

#include <algorithm>

namespace mlready::dependency {
namespace {

struct Literal {
  std::string_view text;
  std::size_t end = 0;  ///< behind the closing quote
};

/// The next literal at or behind `at`; `end` is npos where there is none. Comments are passed over.
Literal next_literal(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const char c = text[at];
    if (c == '#') {
      at = std::min(text.find('\n', at), text.size());
    } else if (c == '"' || c == '\'') {
      auto end = at + 1;
      while (end < text.size() && text[end] != c && text[end] != '\n') end += text[end] == '\\' ? 2 : 1;
      end = std::min(end, text.size());
      return {text.substr(at + 1, end - at - 1), std::min(end + 1, text.size())};
    } else {
      ++at;
    }
  }
  return {{}, std::string_view::npos};
}

}  // namespace

std::vector<std::string_view> strings_in(std::string_view expression) {
  std::vector<std::string_view> strings;
  for (std::size_t at = 0;;) {
    const auto literal = next_literal(expression, at);
    if (literal.end == std::string_view::npos) return strings;
    strings.push_back(literal.text);
    at = literal.end;
  }
}

std::vector<StringGroup> string_groups_in(std::string_view expression) {
  std::vector<StringGroup> groups;
  for (std::size_t at = 0;;) {
    const auto literal = next_literal(expression, at);
    if (literal.end == std::string_view::npos) return groups;
    at = literal.end;
    const auto behind = expression.find_first_not_of(" \t\r\n", at);
    if (behind != std::string_view::npos && expression[behind] == ':') {
      groups.push_back({literal.text, {}});
    } else if (!groups.empty()) {
      groups.back().values.push_back(literal.text);
    }
  }
}

}  // namespace mlready::dependency
