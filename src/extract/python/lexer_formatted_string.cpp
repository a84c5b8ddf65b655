#include "extract/python/lexer_state.h"

namespace mlready::python {

Lexer::Checkpoint Lexer::checkpoint() const {
  return {position_, line_, line_offset_, string_depth_, out_.tokens.size(), out_.problems.size(), brackets_.size()};
}

void Lexer::restore(const Checkpoint& point) {
  position_ = point.position;
  line_ = point.line;
  line_offset_ = point.line_offset;
  string_depth_ = point.string_depth;
  out_.tokens.resize(point.tokens);
  out_.problems.resize(point.problems);
  brackets_.resize(point.brackets);
}

/// Reads an f-string and the expressions in it. Where it does not end, gives false and leaves everything as it was.
bool Lexer::lex_formatted_string(const StringStart& start) {
  const Checkpoint before = checkpoint();
  const TokenIndex index = next_index();
  add(TokenKind::formatted_string, start.offset, 0);
  ++string_depth_;
  if (!lex_literal_part(start)) {
    restore(before);
    return false;
  }
  --string_depth_;
  out_.tokens[index].link = next_index();
  out_.tokens[index].length = position_ - start.offset;
  add(TokenKind::formatted_string_end, position_, 0);
  return true;
}

/// Reads to the end of the string; gives false where there is none.
bool Lexer::lex_literal_part(const StringStart& start) {
  while (!done()) {
    const char c = current();
    if (at_end_of(start)) {
      position_ += start.triple ? 3 : 1;
      return true;
    }
    if (c == '\\') {
      skip_escape(start.raw);
    } else if (c == '{' && peek(1) == '{') {
      position_ += 2;
    } else if (c == '{') {
      if (!lex_field(start)) return false;
    } else if (class_of(c) != CharacterClass::line_end) {
      ++position_;
    } else if (start.triple) {
      consume_line_end();
    } else {
      return false;
    }
  }
  return false;
}

/// Reads a replacement field as the tokens of a bracket; conversion and format specification give no tokens but
/// those of the fields in them.
bool Lexer::lex_field(const StringStart& start) {
  const std::size_t level = brackets_.size();
  const TokenIndex index = next_index();
  brackets_.push_back({index, true, false});
  add(TokenKind::open, position_++, 1, index);
  while (!done()) {
    const char c = current();
    const bool outermost = brackets_.size() == level + 1;
    const bool in_lambda = !outermost && brackets_.back().lambda;
    if (outermost && (c == '}' || c == ':' || (c == '!' && peek(1) != '='))) break;
    if (c == '#' || (in_lambda && c == '}')) return false;
    const std::size_t problems = out_.problems.size();
    lex_token();
    if (out_.problems.size() != problems) return false;
  }
  if (done()) return false;
  brackets_.pop_back();
  out_.tokens[index].link = next_index();
  add(TokenKind::close, position_, 0);
  return lex_field_tail(start);
}

/// Reads `!conversion`, `:specification` and the closing brace.
bool Lexer::lex_field_tail(const StringStart& start) {
  if (current() == '!') {
    ++position_;
    while (!done() && continues_identifier(current())) ++position_;
  }
  if (!done() && current() == ':') {
    ++position_;
    if (!lex_format_spec(start)) return false;
  }
  if (done() || current() != '}') return false;
  ++position_;
  return true;
}

/// Reads up to the brace that closes the field. Fields may be nested in a specification.
bool Lexer::lex_format_spec(const StringStart& start) {
  if (string_depth_ > 30) return false;
  while (!done() && current() != '}') {
    if (at_end_of(start)) return false;
    if (current() == '{') {
      ++string_depth_;
      const bool closed = lex_field(start);
      --string_depth_;
      if (!closed) return false;
    } else if (class_of(current()) == CharacterClass::line_end) {
      if (!start.triple) return false;
      consume_line_end();
    } else {
      ++position_;
    }
  }
  return !done();
}

}  // namespace mlready::python
