#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/code/code_syntax.h"
#include "mlready/fact.h"

namespace mlready {

enum class CodeTokenKind : std::uint8_t { identifier, number, string, symbol };

struct CodeToken {
  static constexpr std::uint32_t no_match = 0xFFFFFFFF;

  std::string_view text;    ///< of a string: without its prefix and quotes
  std::uint32_t begin = 0;  ///< offsets into the source, prefix and quotes included
  std::uint32_t end = 0;
  std::uint32_t line = 1;
  std::uint32_t match = no_match;  ///< of a bracket: index of its partner
  CodeTokenKind kind = CodeTokenKind::symbol;

  bool is(std::string_view symbol) const { return kind == CodeTokenKind::symbol && text == symbol; }
  bool is_word(std::string_view word) const { return kind == CodeTokenKind::identifier && text == word; }
  bool is_identifier() const { return kind == CodeTokenKind::identifier; }
  bool is_string() const { return kind == CodeTokenKind::string; }
};

struct CodeComment {
  std::string_view text;
  Lines lines;
};

struct LexedCode {
  std::vector<CodeToken> tokens;
  std::vector<CodeComment> comments;
};

/// Tells comments, strings and code apart, in one pass; whatever is not terminated ends with its line or the file.
/// @param source at most 4 GB
LexedCode lex_code(std::string_view source, const CodeSyntax& syntax);

}  // namespace mlready
