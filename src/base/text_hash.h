#pragma once

#include <xxhash.h>

#include <cstddef>
#include <string_view>

namespace mlready {

/// Hashes texts; lets a map of strings be asked with a view.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return XXH3_64bits(text.data(), text.size()); }
};

}  // namespace mlready
