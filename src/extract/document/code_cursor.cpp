#include "extract/document/code_cursor.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"

namespace mlready {
namespace {

bool is_name_start(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_name_part(char c) {
  return is_name_start(c) || std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '-';
}

bool opens(char c) {
  return c == '(' || c == '[' || c == '{';
}

bool closes(char c) {
  return c == ')' || c == ']' || c == '}';
}

}  // namespace

void CodeCursor::advance(std::size_t bytes) {
  at_ = std::min(text_.size(), at_ + bytes);
}

bool CodeCursor::at_comment() const {
  return next_is("//") || next_is("/*") || (!at_end() && contains(syntax_.line_comments, text_.substr(at_, 1)));
}

void CodeCursor::skip_comment() {
  if (!next_is("/*")) {
    at_ = std::min(text_.find('\n', at_), text_.size());
    return;
  }
  const auto end = text_.find("*/", at_ + 2);
  at_ = end == std::string_view::npos ? text_.size() : end + 2;
}

void CodeCursor::skip_space() {
  while (!at_end()) {
    if (std::isspace(static_cast<unsigned char>(peek())) != 0) {
      ++at_;
    } else if (at_comment()) {
      skip_comment();
    } else {
      return;
    }
  }
}

void CodeCursor::skip_blanks() {
  while (!at_end()) {
    if (peek() == ' ' || peek() == '\t' || peek() == '\r') {
      ++at_;
    } else if (at_comment()) {
      skip_comment();
    } else {
      return;
    }
  }
}

void CodeCursor::skip_line() {
  at_ = std::min(text_.find('\n', at_), text_.size());
}

std::string_view CodeCursor::name() {
  const auto begin = at_;
  if (!at_end() && is_name_start(peek())) {
    while (!at_end() && is_name_part(peek())) ++at_;
  }
  return from(begin);
}

std::string_view CodeCursor::string() {
  if (!at_string()) return {};
  const auto begin = at_;
  skip_string();
  const auto whole = from(begin);
  const bool multi_line = syntax_.quote == '\'' && whole.starts_with("'''") && whole.size() >= 6;
  const std::size_t quotes = multi_line ? 3 : 1;
  const bool closed = whole.size() >= 2 * quotes && whole.back() == syntax_.quote;
  return whole.substr(quotes, whole.size() - quotes - (closed ? quotes : 0));
}

/// Strings end with their line, but for Bicep's `'''`. Quotes within `${…}` belong to the expression there.
void CodeCursor::skip_string() {
  if (syntax_.quote == '\'' && next_is("'''")) {
    const auto end = text_.find("'''", at_ + 3);
    at_ = end == std::string_view::npos ? text_.size() : end + 3;
    return;
  }
  ++at_;
  for (int braces = 0; !at_end() && peek() != '\n'; ++at_) {
    if (peek() == '\\') {
      advance(1);
      if (at_end()) return;
    } else if (next_is("${") || next_is("%{")) {
      ++braces;
      ++at_;
    } else if (braces > 0 && peek() == '{') {
      ++braces;
    } else if (braces > 0 && peek() == '}') {
      --braces;
    } else if (braces == 0 && peek() == syntax_.quote) {
      ++at_;
      return;
    }
  }
}

std::string_view CodeCursor::expression() {
  const auto begin = at_;
  for (int depth = 0; !at_end();) {
    const char c = peek();
    if (depth == 0 && (c == '\n' || c == ',' || closes(c))) break;
    if (at_comment()) {
      if (depth == 0) break;
      skip_comment();
    } else if (at_string()) {
      skip_string();
    } else {
      depth += opens(c) ? 1 : closes(c) ? -1 : 0;
      ++at_;
    }
  }
  return trim(from(begin));
}

}  // namespace mlready
