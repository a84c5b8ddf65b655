#pragma once

#include <cstdint>
#include <string_view>

#include "mlready/source_file.h"

namespace mlready {

/// What the lexer and the reader must know of a language. Flags name properties, not languages, wherever several
/// languages share one.
struct CodeSyntax {
  Language language = Language::unknown;
  std::string_view line_comment;  ///< "//" or "#"
  std::string_view block_open;    ///< "/*"; empty for none
  std::string_view block_close;
  bool nested_comments = false;
  bool character_literals = false;      ///< '…' is a character, and a lone ' may be a lifetime or a symbol
  bool single_quotes = false;           ///< '…' is a string
  bool multiline_strings = false;       ///< "…" may go on over line ends
  bool triple_quotes = false;           ///< """…"""
  bool backquotes = false;              ///< `…` is a string
  bool interpolation = false;           ///< `${…}` in "…" may hold quotes
  bool regex_literals = false;          ///< /…/
  bool preprocessor = false;            ///< lines that start with '#'
  std::string_view raw_prefixes;        ///< letters before a quote that make it raw, space-separated
  std::string_view definition_keyword;  ///< func, fn, fun, def, function; empty where there is none
  std::string_view class_keywords;      ///< space-separated with a space at both ends
  bool typed_definitions = false;       ///< `Type name(…) {` defines a function
  bool generic_calls = false;           ///< `name<T>(…)` calls
};

/// The syntax of a language; C-like with nothing special where it is not known.
const CodeSyntax& code_syntax(Language language);

/// Whether `word` is one of the space-separated `words`, which have a space at both ends.
bool is_word_of(std::string_view words, std::string_view word);

}  // namespace mlready
