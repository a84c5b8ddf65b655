#pragma once

#include <cstring>
#include <memory_resource>
#include <string_view>

namespace mlready {

/// A copy of `text` in `memory`, which it lives as long as.
inline std::string_view keep_text(std::string_view text, std::pmr::memory_resource& memory) {
  if (text.empty()) return {};
  auto* copy = static_cast<char*>(memory.allocate(text.size(), 1));
  std::memcpy(copy, text.data(), text.size());
  return {copy, text.size()};
}

}  // namespace mlready
