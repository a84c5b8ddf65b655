#include "extract/ci/groovy_lexer.h"

#include <algorithm>

namespace mlready::ci {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

}  // namespace

void GroovyLexer::skip_to(std::size_t end) {
  end = std::min(end, source_.size());
  line_ += static_cast<std::uint32_t>(std::count(source_.begin() + static_cast<std::ptrdiff_t>(at_),
                                                 source_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
  at_ = end;
}

void GroovyLexer::skip_space_and_comments() {
  while (at_ < source_.size()) {
    if (is_space(source_[at_])) {
      skip_to(at_ + 1);
    } else if (source_.substr(at_, 2) == "//") {
      skip_to(source_.find('\n', at_));
    } else if (source_.substr(at_, 2) == "/*") {
      const auto end = source_.find("*/", at_ + 2);
      skip_to(end == std::string_view::npos ? end : end + 2);
    } else {
      return;
    }
  }
}

GroovyToken GroovyLexer::read_string() {
  const char quote = source_[at_];
  const bool triple = source_.substr(at_, 3) == std::string_view(quote == '"' ? "\"\"\"" : "'''");
  const std::size_t width = triple ? 3 : 1;
  const auto line = line_;
  const auto begin = std::min(at_ + width, source_.size());
  auto end = begin;
  const auto closer = source_.substr(at_, width);
  while (end < source_.size() && source_.substr(end, width) != closer) {
    if (!triple && source_[end] == '\n') break;  // unterminated
    end += source_[end] == '\\' ? 2 : 1;
  }
  end = std::min(end, source_.size());
  skip_to(end + width);
  return {GroovyToken::Kind::string, source_.substr(begin, end - begin), line};
}

GroovyToken GroovyLexer::next() {
  skip_space_and_comments();
  if (at_ >= source_.size()) return {GroovyToken::Kind::end, {}, line_};
  if (source_[at_] == '\'' || source_[at_] == '"') return read_string();
  const auto begin = at_;
  if (!is_word(source_[at_])) return ++at_, GroovyToken{GroovyToken::Kind::mark, source_.substr(begin, 1), line_};
  while (at_ < source_.size() && is_word(source_[at_])) ++at_;
  return {GroovyToken::Kind::word, source_.substr(begin, at_ - begin), line_};
}

}  // namespace mlready::ci
