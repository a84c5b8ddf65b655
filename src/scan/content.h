#pragma once

#include <cstddef>
#include <string_view>

namespace mlready {

/// The first `size` bytes of `bytes`, or all of them.
inline std::string_view head_of(std::string_view bytes, std::size_t size) {
  return bytes.substr(0, size);
}

/// Whether some line of `bytes` starts with `start`.
bool has_line_starting(std::string_view bytes, std::string_view start);

/// Whether some line of `bytes`, its indentation left out, starts with `start`.
bool has_indented_line_starting(std::string_view bytes, std::string_view start);

/// Whether a line of `bytes` is longer than `limit` bytes.
bool has_line_longer_than(std::string_view bytes, std::size_t limit);

/// The first byte of `bytes` that is no white space; 0 where there is none.
char first_visible(std::string_view bytes);

}  // namespace mlready
