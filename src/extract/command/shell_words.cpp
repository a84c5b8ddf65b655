#include "extract/command/shell_words.h"

#include <algorithm>

#include "extract/command/shell_split.h"

namespace mlready {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool opens(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '$') return at + 1 < text.size() && (text[at + 1] == '(' || text[at + 1] == '{');
  return c == '\'' || c == '"' || c == '`' || c == '(';
}

std::string_view without_quotes(std::string_view word) {
  const bool quoted = word.size() >= 2 && (word.front() == '"' || word.front() == '\'') && word.back() == word.front();
  return quoted ? word.substr(1, word.size() - 2) : word;
}

}  // namespace

std::size_t end_of_word(std::string_view command, std::size_t at) {
  bool closed = true;
  while (at < command.size() && !is_space(command[at])) {
    if (command[at] == '\\') {
      at = std::min(at + 2, command.size());
    } else if (closed && opens(command, at)) {
      const auto end = end_of_quoted(command, at);
      closed = end != std::string_view::npos;
      at = closed ? end : at + 1;
    } else {
      ++at;
    }
  }
  return at;
}

std::vector<std::string_view> shell_words(std::string_view command) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < command.size();) {
    if (is_space(command[at])) {
      ++at;
      continue;
    }
    const auto end = end_of_word(command, at);
    words.push_back(without_quotes(command.substr(at, end - at)));
    at = end;
  }
  return words;
}

}  // namespace mlready
