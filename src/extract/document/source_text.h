#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "mlready/file_facts.h"

namespace mlready {

/// The text of a file without a UTF-8 byte order mark.
std::string_view without_byte_order_mark(std::string_view bytes);

/// `value` as it may stand in a fact: `source`, a part of the file's bytes, where that is the same text, else a copy.
std::string_view stored(FileFacts& facts, std::string_view source, std::string_view value);

/// The line (from 1) of each offset of a text.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);
  std::uint32_t line_at(std::size_t offset) const;

 private:
  std::vector<std::size_t> ends_;  ///< offsets of the line feeds
};

}  // namespace mlready
