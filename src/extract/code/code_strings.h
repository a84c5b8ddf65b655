#pragma once

#include <cstddef>
#include <string_view>

// Where string literals end. Each function takes text that starts behind the opening quote, and gives the size of the
// literal's inside; `npos` where it is not closed.

namespace mlready::code_strings {

/// Up to an unescaped `quote`; unless `multiline`, only on its line. With `interpolation`, quotes inside `${…}` on the
/// same line do not count.
std::size_t quoted(std::string_view text, char quote, bool multiline, bool interpolation);

/// C#'s verbatim string, in which `""` is a quote.
std::size_t verbatim(std::string_view text);

/// JavaScript's template literal, with whatever `${…}` hold, other templates included.
std::size_t template_literal(std::string_view text);

/// JavaScript's regular expression; a `/` inside `[…]` does not count.
std::size_t regex(std::string_view text);

/// A character literal: one escape or one character (of UTF-8); `npos` for lifetimes and symbols.
std::size_t character(std::string_view text);

}  // namespace mlready::code_strings
