#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/prose/document_writer.h"
#include "extract/prose/line_markup.h"

namespace mlready {

/// Reads a document from its first line to its last. What a line means is for the markup that derives from this.
class LineMarkupReader {
 public:
  LineMarkupReader(FileFacts& facts, ParagraphLines::Clean clean);
  LineMarkupReader(const LineMarkupReader&) = delete;
  LineMarkupReader& operator=(const LineMarkupReader&) = delete;
  virtual ~LineMarkupReader() = default;

  void read();

 protected:
  /// Reads what starts at the current line, and moves behind it.
  virtual void read_line() = 0;

  /// Whether there is no current line any more.
  bool at_end() const { return at_ >= lines_.size(); }

  /// A line from the current one on; empty behind the end.
  std::string_view line(std::size_t offset = 0) const;

  /// The current line's number, from 1.
  std::uint32_t number() const { return static_cast<std::uint32_t>(at_ + 1); }

  void advance(std::size_t lines = 1) { at_ += lines; }

  /// Adds `text` to the paragraph, or starts the list item that it is.
  void add_text(std::string_view text);

  DocumentWriter& writer() { return writer_; }
  ParagraphLines& paragraph() { return paragraph_; }

 private:
  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  DocumentWriter writer_;
  ParagraphLines paragraph_;
};

}  // namespace mlready
