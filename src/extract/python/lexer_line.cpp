#include <algorithm>
#include <array>

#include "extract/python/lexer_state.h"

namespace mlready::python {
namespace {

constexpr std::size_t deepest_indentation = 100;  // as in CPython's tokenizer
constexpr std::uint32_t tab_width = 8;

}  // namespace

/// Passes blank lines and lines of comments over, and compares the indentation of the next logical line.
void Lexer::begin_line() {
  std::uint32_t column = 0;
  while (!done()) {
    const char c = current();
    if (c == ' ') {
      ++column;
    } else if (c == '\t') {
      column = (column / tab_width + 1) * tab_width;
    } else if (c == '\f') {
      column = 0;
    } else if (c == '#') {
      lex_comment(column);
      continue;
    } else if (class_of(c) == CharacterClass::line_end) {
      consume_line_end();
      column = 0;
      continue;
    } else {
      update_indentation(column);
      if (c == '%' || c == '!' || c == '?') lex_magic();
      return;
    }
    ++position_;
  }
}

void Lexer::consume_line_end() {
  position_ += current() == '\r' && peek(1) == '\n' ? 2 : 1;
  ++line_;
  line_offset_ = position_;
}

/// Whether no bracket is open; a `lambda` without its colon is none.
bool Lexer::ends_logical_line() const {
  return brackets_.empty() ||
         (brackets_.front().lambda &&
          std::all_of(brackets_.begin(), brackets_.end(), [](const Bracket& open) { return open.lambda; }));
}

std::uint32_t Lexer::line_end_from(std::uint32_t begin) const {
  const char* const data = text_.data();
  std::uint32_t end = begin;
  while (end < text_.size() && class_of(data[end]) != CharacterClass::line_end) ++end;
  return end;
}

void Lexer::end_physical_line() {
  const std::uint32_t end = position_;
  if (ends_logical_line()) {
    brackets_.clear();
    last_logical_line_ = line_;
    add(TokenKind::newline, end, 0);
    consume_line_end();
    return begin_line();
  }
  consume_line_end();
  if (string_depth_ == 0 && statement_starts_here()) {
    problem("bracket is never closed");
    close_all_brackets();
    last_logical_line_ = line_ - 1;
    add(TokenKind::newline, end, 0);
    begin_line();
  }
}

/// Whether the line begins with a keyword that can stand in no expression: then an earlier bracket was never closed.
bool Lexer::statement_starts_here() const {
  constexpr std::array<std::string_view, 9> starts = {
      "def ", "class ", "import ", "return ", "try:", "with ", "while ", "raise ", "from "};
  constexpr std::string_view letters = "dcirtwf";
  const char* const data = text_.data();
  std::size_t begin = position_;
  while (begin < text_.size() && class_of(data[begin]) == CharacterClass::space) ++begin;
  const std::string_view rest = text_.substr(begin, 8);
  if (rest.empty() || letters.find(rest.front()) == letters.npos) return false;
  // `yield` may have its `from` on the next line, but hardly at the margin.
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) {
    return rest.substr(0, start.size()) == start && (start != "from " || begin == position_);
  });
}

void Lexer::update_indentation(std::uint32_t column) {
  const std::uint32_t current_column = indentation_.empty() ? 0 : indentation_.back().column;
  if (column > current_column) {
    if (indentation_.size() >= deepest_indentation) return problem("indented too deeply");
    indentation_.push_back({column, next_index()});
    return add(TokenKind::indent, position_, 0);
  }
  while (!indentation_.empty() && indentation_.back().column > column) close_indentation();
}

void Lexer::close_indentation() {
  out_.tokens[indentation_.back().token].link = next_index();
  indentation_.pop_back();
  out_.tokens.push_back({position_, 0, last_logical_line_, 0, TokenKind::dedent});
}

void Lexer::lex_comment(std::uint32_t column) {
  const std::uint32_t length = line_end_from(position_) - position_;
  out_.comments.push_back({position_, length, line_, column});
  position_ += length;
}

/// A line for IPython, its continuation lines included. It stands for an empty statement.
void Lexer::lex_magic() {
  constexpr std::string_view timed = "%time ";  // what follows is Python
  if (text_.substr(position_, timed.size()) == timed) {
    position_ += static_cast<std::uint32_t>(timed.size());
    return;
  }
  const std::uint32_t begin = position_;
  const std::uint32_t first_line = line_;
  std::uint32_t end = begin;
  for (;;) {
    end = line_end_from(position_);
    position_ = end;
    if (done() || end == begin || text_[end - 1] != '\\') break;
    consume_line_end();
  }
  out_.magics.push_back({begin, end - begin, first_line, 0});
}

void Lexer::open_bracket() {
  brackets_.push_back({next_index()});
  add(TokenKind::open, position_++, 1, next_index());
}

void Lexer::close_bracket() {
  while (!brackets_.empty() && brackets_.back().lambda) brackets_.pop_back();
  if (brackets_.empty() || brackets_.back().field) {
    problem("closing bracket without an opening one");
    return add(TokenKind::operation, position_++, 1);
  }
  out_.tokens[brackets_.back().token].link = next_index();
  brackets_.pop_back();
  add(TokenKind::close, position_++, 1);
}

void Lexer::lex_colon() {
  if (!brackets_.empty() && brackets_.back().lambda) {
    out_.tokens[brackets_.back().token].link = next_index();
    brackets_.pop_back();
    return add(TokenKind::lambda_colon, position_++, 1);
  }
  if (peek(1) == '=') {
    add(TokenKind::walrus, position_, 2);
    position_ += 2;
    return;
  }
  add(TokenKind::colon, position_++, 1);
}

void Lexer::close_all_brackets() {
  for (; !brackets_.empty(); brackets_.pop_back()) {
    if (brackets_.back().lambda) continue;
    out_.tokens[brackets_.back().token].link = next_index();
    add(TokenKind::close, position_, 0);
  }
}

}  // namespace mlready::python
