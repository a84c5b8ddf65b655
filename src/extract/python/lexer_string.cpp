#include <algorithm>

#include "extract/python/lexer_state.h"

namespace mlready::python {
namespace {

constexpr std::uint32_t deepest_nested_string = 16;

bool has_prefix(std::string_view prefix, char letter) {
  return std::any_of(prefix.begin(), prefix.end(), [&](char c) { return (c | 0x20) == letter; });
}

/// Whether `c` can be other than plain text of a string literal.
bool may_end_string(char c) {
  const auto character = class_of(c);
  return character == CharacterClass::quote || character == CharacterClass::line_end || c == '\\';
}

constexpr std::uint32_t plain_run = 16;

/// Whether the next characters are plain text of a string literal: a loop that compilers make into a few instructions.
bool are_plain(const char* characters) {
  std::uint8_t ends = 0;
  for (std::uint32_t i = 0; i < plain_run; ++i) {
    const char c = characters[i];
    ends |= static_cast<std::uint8_t>((c == '"') | (c == '\'') | (c == '\\') | (c == '\r') | (c == '\n'));
  }
  return ends == 0;
}

}  // namespace

bool Lexer::is_string_prefix(std::uint32_t begin, std::uint32_t end) const {
  const auto prefix = text_.substr(begin, end - begin);
  return prefix.size() <= 2 && std::all_of(prefix.begin(), prefix.end(), [](char c) {
           const char lower = static_cast<char>(c | 0x20);
           return lower == 'r' || lower == 'b' || lower == 'u' || lower == 'f' || lower == 't';
         });
}

/// @param prefix_begin where the prefix starts; `position_` is at the first quote
void Lexer::lex_string(std::uint32_t prefix_begin) {
  const auto prefix = text_.substr(prefix_begin, position_ - prefix_begin);
  StringStart start;
  start.offset = prefix_begin;
  start.line = line_;
  start.quote = current();
  start.triple = peek(1) == start.quote && peek(2) == start.quote;
  start.raw = has_prefix(prefix, 'r');
  start.formatted = has_prefix(prefix, 'f') || has_prefix(prefix, 't');
  start.bytes = has_prefix(prefix, 'b');
  position_ += start.triple ? 3 : 1;
  if (start.formatted && nested_quotes_ && string_depth_ < deepest_nested_string) {
    if (lex_formatted_string(start)) return;
    nested_quotes_ = false;
  }
  lex_plain_string(start);
}

bool Lexer::at_end_of(const StringStart& start) const {
  return current() == start.quote && (!start.triple || (peek(1) == start.quote && peek(2) == start.quote));
}

/// Passes over a backslash and what it takes the meaning from.
void Lexer::skip_escape(bool raw) {
  ++position_;
  if (done()) return;
  if (class_of(current()) == CharacterClass::line_end) return consume_line_end();
  if (!raw && current() == 'N' && peek(1) == '{') {
    const auto end = text_.find_first_of("}\"'\r\n", position_);
    position_ = static_cast<std::uint32_t>(std::min(end, text_.size()));
  } else if (current() == '\\' || class_of(current()) == CharacterClass::quote) {
    ++position_;
  }
}

void Lexer::skip_plain_text() {
  while (position_ + plain_run <= text_.size() && are_plain(text_.data() + position_)) position_ += plain_run;
  while (!done() && !may_end_string(current())) ++position_;
}

void Lexer::lex_plain_string(const StringStart& start) {
  bool closed = false;
  while (!closed && !done()) {
    if (at_end_of(start)) {
      position_ += start.triple ? 3 : 1;
      closed = true;
    } else if (current() == '\\') {
      skip_escape(start.raw);
    } else if (class_of(current()) != CharacterClass::line_end) {
      ++position_;
      skip_plain_text();
    } else if (start.triple) {
      consume_line_end();
    } else {
      break;
    }
  }
  if (!closed) problem("string literal is never closed");
  const auto kind = start.bytes ? TokenKind::bytes : TokenKind::string;
  out_.tokens.push_back({start.offset, position_ - start.offset, start.line, line_, kind});
}

}  // namespace mlready::python
