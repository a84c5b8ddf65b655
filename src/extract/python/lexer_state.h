#pragma once

#include <string_view>
#include <vector>

#include "extract/python/characters.h"
#include "extract/python/symbols.h"
#include "extract/python/token.h"

namespace mlready::python {

/// The work of `tokenize`. Its functions are spread over lexer.cpp (lines and tokens), lexer_line.cpp (indentation,
/// comments, brackets), lexer_string.cpp and lexer_formatted_string.cpp.
class Lexer {
 public:
  Lexer(std::string_view text, Symbols& symbols, TokenStream& out) : text_(text), symbols_(symbols), out_(out) {}

  void run();

 private:
  /// How a string literal starts.
  struct StringStart {
    std::uint32_t offset = 0;  ///< of the prefix
    std::uint32_t line = 0;
    bool raw = false;
    bool formatted = false;
    bool bytes = false;
    bool triple = false;
    char quote = '"';
  };

  struct Bracket {
    TokenIndex token = 0;
    bool field = false;  ///< replacement field of an f-string
    bool lambda = false;
  };

  struct Indentation {
    std::uint32_t column = 0;
    TokenIndex token = 0;
  };

  /// What to go back to where an f-string turns out not to end.
  struct Checkpoint {
    std::uint32_t position;
    std::uint32_t line;
    std::uint32_t line_offset;
    std::uint32_t string_depth;
    std::size_t tokens;
    std::size_t problems;
    std::size_t brackets;
  };

  // lexer.cpp
  void lex_token();
  void lex_identifier();
  void lex_number();
  void lex_operator();
  void finish();

  // lexer_line.cpp
  void begin_line();
  void end_physical_line();
  void consume_line_end();
  void update_indentation(std::uint32_t column);
  void close_indentation();
  void lex_comment(std::uint32_t column);
  void lex_magic();
  void open_bracket();
  void close_bracket();
  void lex_colon();
  void close_all_brackets();
  bool statement_starts_here() const;
  bool ends_logical_line() const;
  std::uint32_t line_end_from(std::uint32_t begin) const;

  // lexer_string.cpp
  bool is_string_prefix(std::uint32_t begin, std::uint32_t end) const;
  void lex_string(std::uint32_t prefix_begin);
  void lex_plain_string(const StringStart& start);
  void skip_plain_text();
  bool at_end_of(const StringStart& start) const;
  void skip_escape(bool raw);

  // lexer_formatted_string.cpp
  bool lex_formatted_string(const StringStart& start);
  bool lex_literal_part(const StringStart& start);
  bool lex_field(const StringStart& start);
  bool lex_field_tail(const StringStart& start);
  bool lex_format_spec(const StringStart& start);

  Checkpoint checkpoint() const;
  void restore(const Checkpoint& point);

  bool done() const { return position_ >= text_.size(); }
  char current() const { return text_.data()[position_]; }  // only where `done` said no
  char peek(std::size_t distance) const {
    return position_ + distance < text_.size() ? text_.data()[position_ + distance] : '\0';
  }
  void add(TokenKind kind, std::uint32_t offset, std::uint32_t length, std::uint32_t link = 0) {
    out_.tokens.push_back({offset, length, line_, link, kind});
  }
  TokenIndex next_index() const { return static_cast<TokenIndex>(out_.tokens.size()); }
  void problem(std::string_view message) { out_.problems.push_back({message, line_}); }

  std::string_view text_;
  Symbols& symbols_;
  TokenStream& out_;
  std::uint32_t position_ = 0;
  std::uint32_t line_ = 1;
  std::uint32_t last_logical_line_ = 1;
  std::uint32_t line_offset_ = 0;  ///< where the physical line starts
  std::uint32_t string_depth_ = 0;
  bool nested_quotes_ = true;  ///< f-strings may hold their own quotes (PEP 701); off after one that does not end
  std::vector<Bracket> brackets_;
  std::vector<Indentation> indentation_;
};

}  // namespace mlready::python
