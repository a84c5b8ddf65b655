#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace mlready::python {

/// Index into `TokenStream::tokens`.
using TokenIndex = std::uint32_t;

/// Index into `Symbols`: equal identifiers have equal symbols.
using Symbol = std::uint32_t;

enum class TokenKind : std::uint8_t {
  end,
  newline,  ///< end of a logical line
  indent,
  dedent,
  name,
  keyword,
  lambda,
  number,
  string,
  bytes,
  formatted_string,  ///< followed by the brackets of its replacement fields
  formatted_string_end,
  open,
  close,
  comma,
  colon,
  lambda_colon,
  dot,
  ellipsis,
  assign,
  augmented_assign,
  walrus,
  arrow,
  semicolon,
  at,
  star,  ///< `*` and `**`
  operation
};

/// A lexical token (Python reference, "Lexical analysis").
struct Token {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
  std::uint32_t line = 0;
  /// Symbol of a name or keyword; last line of a string; index of the partner of an `open`, `indent`, `lambda` or
  /// `formatted_string`.
  std::uint32_t link = 0;
  TokenKind kind = TokenKind::end;

  std::uint32_t end() const { return offset + length; }
};

/// Text beside the token stream: a comment, or a line for IPython.
struct Aside {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

struct LexicalProblem {
  std::string_view message;
  std::uint32_t line = 0;
};

/// The tokens of a source. Its last token is always of kind `end`.
struct TokenStream {
  std::vector<Token> tokens;
  std::vector<Aside> comments;  ///< from '#' to the end of the line
  std::vector<Aside> magics;    ///< `%magic`, `!shell` at the start of a statement, the shell part of `x = !shell`
  std::vector<LexicalProblem> problems;

  void clear() {
    tokens.clear();
    comments.clear();
    magics.clear();
    problems.clear();
  }
};

}  // namespace mlready::python
