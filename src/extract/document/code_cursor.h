#pragma once

#include <string_view>

namespace mlready {

/// What tells the surface of HCL and Bicep apart.
struct CodeSyntax {
  char quote = '"';
  std::string_view line_comments;  ///< characters that start a comment by themselves: "#"
};

/// Reads the small tokens that HCL and Bicep share: comments, names, strings with `${…}` in them, and whole
/// expressions as text.
class CodeCursor {
 public:
  CodeCursor(std::string_view text, CodeSyntax syntax) : text_(text), syntax_(syntax) {}

  bool at_end() const { return at_ >= text_.size(); }
  char peek() const { return at_end() ? '\0' : text_[at_]; }
  bool next_is(std::string_view part) const { return text_.substr(at_, part.size()) == part; }
  std::size_t offset() const { return at_; }
  void advance(std::size_t bytes);
  std::string_view from(std::size_t begin) const { return text_.substr(begin, at_ - begin); }
  std::string_view rest() const { return text_.substr(at_); }

  /// Passes over blanks and comments, and over line ends too.
  void skip_space();
  /// Passes over blanks, and over comments within the line.
  void skip_blanks();
  void skip_line();

  /// A name: letters, digits, '_', '-' and bytes beyond ASCII, not starting with a digit; empty where there is none.
  std::string_view name();

  /// A string literal, without its quotes; empty and not moved where there is none.
  std::string_view string();
  bool at_string() const { return peek() == syntax_.quote; }

  /// The text of an expression: up to the line's end, or a comma or closing bracket, outside brackets and strings.
  std::string_view expression();

 private:
  bool at_comment() const;
  void skip_comment();
  void skip_string();

  std::string_view text_;
  CodeSyntax syntax_;
  std::size_t at_ = 0;
};

}  // namespace mlready
