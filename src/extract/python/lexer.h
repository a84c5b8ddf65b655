#pragma once

#include <string_view>

#include "extract/python/symbols.h"
#include "extract/python/token.h"

namespace mlready::python {

/// Splits Python source into tokens, indentation and logical lines included, by the rules of the Python 3.13 reference
/// ("Lexical analysis"); the string prefixes and numbers of Python 2 are accepted too. Never fails: what is not Python
/// becomes a `LexicalProblem`. Time is linear in the length of `text`.
/// @param out is overwritten
void tokenize(std::string_view text, Symbols& symbols, TokenStream& out);

}  // namespace mlready::python
