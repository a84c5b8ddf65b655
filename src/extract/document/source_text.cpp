#include "extract/document/source_text.h"

#include <algorithm>

namespace mlready {

std::string_view without_byte_order_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return bytes;
}

std::string_view stored(FileFacts& facts, std::string_view source, std::string_view value) {
  return source == value ? source : facts.keep(value);
}

LineIndex::LineIndex(std::string_view text) {
  for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) ends_.push_back(at);
}

std::uint32_t LineIndex::line_at(std::size_t offset) const {
  const auto before = std::lower_bound(ends_.begin(), ends_.end(), offset) - ends_.begin();
  return static_cast<std::uint32_t>(before + 1);
}

}  // namespace mlready
