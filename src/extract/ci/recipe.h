#pragma once

#include <cstdint>
#include <string_view>

#include "mlready/file_facts.h"

namespace mlready::ci {

/// Goes through a text by logical lines: those that end in a backslash go on in the next one.
class LogicalLines {
 public:
  explicit LogicalLines(std::string_view text) : text_(text) {}

  /// Moves to the next line; false at the end.
  bool next();

  std::string_view text() const { return line_; }  ///< part of the text, with continuations, without its line end
  Lines lines() const { return lines_; }

 private:
  std::string_view text_;
  std::string_view line_;
  Lines lines_{0, 0};
};

/// Cuts off what makes a recipe line silent or its failure ignored: `@`, `-`, `+`.
std::string_view without_recipe_prefix(std::string_view line);

/// Adds the text behind a comment's `#`.
void add_comment(FileFacts& facts, std::string_view line, Lines lines, ScopeIndex scope = 0);

}  // namespace mlready::ci
