#pragma once

#include <string_view>

namespace mlready {

/// Whether `text` has no byte beyond 127. A plain loop without an exit, which is made into a few instructions.
inline bool is_ascii(std::string_view text) {
  unsigned char all = 0;
  for (const char c : text) all |= static_cast<unsigned char>(c);
  return all < 0x80;
}

}  // namespace mlready
