#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/prose/document_writer.h"

namespace mlready {

/// What line-based markups (reStructuredText, AsciiDoc, plain text) have in common.

/// Columns of white space at the start of a line; a tab counts as one.
std::size_t indentation_of(std::string_view line);

/// Whether the line is at least three times the same punctuation character.
bool is_rule(std::string_view line);

struct ListItem {
  std::string_view text;
  std::optional<Mood> ticked;  ///< of an item with a box: `unchecked` or `stated`
};

/// The item that starts on this line (`- x`, `* x`, `• x`, `1. x`, `a) x`, `. x`, `- [ ] x`); nothing where none does.
std::optional<ListItem> list_item(std::string_view line);

/// Gathers the lines of a paragraph or list item and hands them to the writer, inline markup removed.
class ParagraphLines {
 public:
  using Clean = std::string (*)(DocumentWriter& writer, std::string_view text, std::uint32_t line);

  ParagraphLines(DocumentWriter& writer, Clean clean) : writer_(writer), clean_(clean) {}

  void add(std::string_view line, std::uint32_t number);
  void start_item(const ListItem& item, std::uint32_t number);
  void set_mood(std::optional<Mood> mood) { mood_ = mood; }
  bool empty() const { return text_.empty(); }
  void flush();

 private:
  DocumentWriter& writer_;
  Clean clean_;
  std::string text_;
  std::uint32_t first_line_ = 1;
  std::optional<Mood> mood_;
  std::optional<Mood> item_mood_;
  std::optional<Mood> list_mood_;
  bool in_list_ = false;
};

}  // namespace mlready
