#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace mlready {

/// A part of a Markdown document: paragraphs, each followed by a blank line.
struct MarkdownBlock {
  std::string text;
  std::string shorter;  ///< what stands for it where there is no room; empty to leave it out
};

/// `blocks` as one document of at most `limit` bytes with `footer` at its end. Where they are longer, blocks become
/// shorter from the last to the first, and are left out in the same order until the rest fits; `cut_note` then stands
/// before the footer. The first block always stays.
std::string markdown_document(std::vector<MarkdownBlock> blocks, const std::string& footer, const std::string& cut_note,
                              std::size_t limit);

}  // namespace mlready
