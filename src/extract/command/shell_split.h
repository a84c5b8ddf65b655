#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace mlready {

/// A simple command or pipeline as it stands in shell text, with keywords, prefixes and line continuations.
struct ShellPiece {
  std::string_view text;     ///< part of the text that was split, without white space around it
  std::uint32_t line = 0;    ///< lines before it in that text
  std::uint32_t length = 0;  ///< line ends inside it
};

/// Splits shell text at `;`, `&&`, `||`, `&`, line ends and sub-shell parentheses (POSIX.1-2017, "Shell Command
/// Language", 2.3 and 2.9). Comments and here-document bodies are left out; quotes, `$(...)`, `${...}` and the
/// `${{ ... }}` of CI systems stay whole. A quote that nobody closes is an ordinary character. Takes linear time.
std::vector<ShellPiece> split_shell(std::string_view shell);

/// The end of the quoted or bracketed part of `text` that starts at `at` (a quote, back quote, `(`, `${` or `$(`),
/// one past its closing character; npos where it is never closed.
std::size_t end_of_quoted(std::string_view text, std::size_t at);

}  // namespace mlready
