#include "extract/python/lexer.h"

#include "extract/python/lexer_state.h"

namespace mlready::python {

void tokenize(std::string_view text, Symbols& symbols, TokenStream& out) {
  out.clear();
  out.tokens.reserve(text.size() / 4 + 16);
  Lexer(text, symbols, out).run();
}

void Lexer::run() {
  if (text_.substr(0, 3) == "\xEF\xBB\xBF") position_ = 3;
  line_offset_ = position_;
  begin_line();
  while (!done()) {
    if (current() == ' ') {
      ++position_;
    } else {
      lex_token();
    }
  }
  finish();
}

void Lexer::finish() {
  if (!brackets_.empty()) {
    problem("bracket is never closed");
    close_all_brackets();
  }
  if (!out_.tokens.empty() && out_.tokens.back().kind != TokenKind::newline &&
      out_.tokens.back().kind != TokenKind::dedent) {
    last_logical_line_ = line_;
    add(TokenKind::newline, position_, 0);
  }
  while (!indentation_.empty()) close_indentation();
  add(TokenKind::end, position_, 0);
}

void Lexer::lex_token() {
  const char c = current();
  switch (class_of(c)) {
    case CharacterClass::identifier:
      return lex_identifier();
    case CharacterClass::digit:
      return lex_number();
    case CharacterClass::space:
      ++position_;
      return;
    case CharacterClass::line_end:
      return end_physical_line();
    case CharacterClass::quote:
      return lex_string(position_);
    case CharacterClass::open:
      return open_bracket();
    case CharacterClass::close:
      return close_bracket();
    case CharacterClass::other:
      return lex_operator();
  }
}

void Lexer::lex_identifier() {
  const std::uint32_t begin = position_;
  const char* const data = text_.data();
  const auto size = static_cast<std::uint32_t>(text_.size());
  std::uint32_t end = begin + 1;
  while (end < size && continues_identifier(data[end])) ++end;
  if (end < size && class_of(data[end]) == CharacterClass::quote && is_string_prefix(begin, end)) {
    position_ = end;
    return lex_string(begin);
  }
  position_ = end;
  const Symbol symbol = symbols_.intern(text_.substr(begin, end - begin));
  if (symbol == symbol_of(Word::lambda_keyword)) {
    brackets_.push_back({next_index(), false, true});
    return add(TokenKind::lambda, begin, end - begin, next_index());
  }
  add(is_keyword(symbol) ? TokenKind::keyword : TokenKind::name, begin, end - begin, symbol);
}

void Lexer::lex_number() {
  const std::uint32_t begin = position_;
  const char kind = static_cast<char>(peek(1) | 0x20);
  if (current() == '0' && (kind == 'x' || kind == 'o' || kind == 'b')) {
    position_ += 2;
    const auto is_hexadecimal = [](char c) {
      return class_of(c) == CharacterClass::digit || c == '_' || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
    };
    while (!done() && is_hexadecimal(current())) ++position_;
  } else {
    const auto skip_digits = [&] {
      while (!done() && (class_of(current()) == CharacterClass::digit || current() == '_')) ++position_;
    };
    skip_digits();
    if (peek(0) == '.') {
      ++position_;
      skip_digits();
    }
    const std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
    if ((peek(0) | 0x20) == 'e' && class_of(peek(1 + sign)) == CharacterClass::digit) {
      position_ += static_cast<std::uint32_t>(1 + sign);
      skip_digits();
    }
  }
  const char suffix = static_cast<char>(peek(0) | 0x20);
  if (suffix == 'j' || suffix == 'l') ++position_;
  add(TokenKind::number, begin, position_ - begin);
}

namespace {

struct Operator {
  TokenKind kind;
  std::uint32_t length;
};

Operator operator_at(char first, char second, char third) {
  const bool doubled = second == first && (first == '*' || first == '/' || first == '<' || first == '>');
  const char after = doubled ? third : second;
  const std::uint32_t length = doubled ? 2 : 1;
  if (first == '=' && second != '=') return {TokenKind::assign, 1};
  if (first == '-' && second == '>') return {TokenKind::arrow, 2};
  if (after == '=') {
    const bool comparison = !doubled && (first == '=' || first == '!' || first == '<' || first == '>');
    return {comparison || first == '~' ? TokenKind::operation : TokenKind::augmented_assign, length + 1};
  }
  if (first == '*') return {TokenKind::star, length};
  if (first == '@') return {TokenKind::at, 1};
  return {TokenKind::operation, length};
}

}  // namespace

void Lexer::lex_operator() {
  const std::uint32_t begin = position_;
  switch (current()) {
    case '#':
      return lex_comment(position_ - line_offset_);
    case ',':
      return add(TokenKind::comma, position_++, 1);
    case ';':
      return add(TokenKind::semicolon, position_++, 1);
    case ':':
      return lex_colon();
    case '.':
      if (class_of(peek(1)) == CharacterClass::digit) return lex_number();
      if (peek(1) == '.' && peek(2) == '.') {
        position_ += 3;
        return add(TokenKind::ellipsis, begin, 3);
      }
      return add(TokenKind::dot, position_++, 1);
    case '\\':
      ++position_;
      if (!done() && class_of(current()) == CharacterClass::line_end) consume_line_end();
      return;
    case '!':
      if (peek(1) != '=' && brackets_.empty()) return lex_magic();
      break;
    default:
      break;
  }
  const Operator found = operator_at(current(), peek(1), peek(2));
  position_ += found.length;
  add(found.kind, begin, found.length);
}

}  // namespace mlready::python
