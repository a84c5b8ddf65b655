#pragma once

#include <cmark-gfm.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mlready {

/// A link or picture inside a paragraph.
struct InlineLink {
  std::string target;
  std::string text;
  bool image = false;
  std::uint32_t line = 0;  ///< counted from 0 within the paragraph
};

/// What a paragraph, heading or table cell says: its text without markup, URLs and pictures, one '\n' for each line
/// end of the source; its links; and the parts that are struck through.
struct InlineText {
  std::string text;
  std::string struck;
  std::vector<InlineLink> links;
};

/// Reads the inline content of a block node.
InlineText read_inline_text(cmark_node* block);

}  // namespace mlready
