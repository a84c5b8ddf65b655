#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mlready/file_facts.h"

namespace mlready {

/// Turns the parts of a document, whatever its markup, into facts: keeps the trail of headings, opens a scope for each
/// section, splits paragraphs into sentences with their mood, tells diagrams from other pictures. Text that is handed
/// in is copied.
class DocumentWriter {
 public:
  explicit DocumentWriter(FileFacts& facts) : facts_(facts) {}

  void heading(std::uint32_t level, std::string_view text, Lines lines);

  /// A paragraph, or the text of a list item or table row.
  /// @param mood what the markup says: a quotation, a box that is ticked or not; else section and sentence decide
  void paragraph(std::string_view text, std::uint32_t first_line, std::optional<Mood> mood = std::nullopt);

  /// A table row or another unit that is one sentence whatever stops it holds.
  void row(std::string_view text, Lines lines, std::optional<Mood> mood = std::nullopt);

  void table(std::string_view headings, std::uint32_t rows, Lines lines);
  void link(std::string_view target, std::string_view text, Lines lines);

  /// A picture; a `Diagram` too where its own words, or else what was said last, call it one.
  void picture(std::string_view target, std::string_view text, Lines lines);

  /// Code; shell text gives its `Command`s, diagram source and drawn boxes a `Diagram`.
  void code(std::string_view language, std::string_view text, std::uint32_t first_text_line, Lines lines);

  /// The mood that the sentence before gives to the list it introduces ("Not supported yet:"); nothing where it
  /// introduces none or states.
  std::optional<Mood> mood_of_introduced_list() const;

  /// Closes the sections that are still open.
  void finish(std::uint32_t last_line);

 private:
  struct Section {
    std::uint32_t level = 0;
    std::string_view title;
    std::string_view trail;
    ScopeIndex scope = 0;
    Mood mood = Mood::stated;
  };

  void close_sections(std::uint32_t level, std::uint32_t last_line);
  std::string_view trail() const { return sections_.empty() ? std::string_view{} : sections_.back().trail; }
  std::string_view title() const { return sections_.empty() ? std::string_view{} : sections_.back().title; }
  ScopeIndex scope() const { return sections_.empty() ? 0 : sections_.back().scope; }
  void prose(std::string_view text, Lines lines, std::optional<Mood> mood);
  void commands(std::string_view language, std::string_view text, std::uint32_t first_line);
  std::string diagram_title(std::string_view own_words) const;

  FileFacts& facts_;
  std::vector<Section> sections_;
  std::string_view last_words_;  ///< the sentence or heading that came last
  Mood last_mood_ = Mood::stated;
};

}  // namespace mlready
