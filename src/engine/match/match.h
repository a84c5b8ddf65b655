#pragma once

#include <cstdint>

namespace mlready {

/// A fact of a file that fits a matcher, both by number. For `file` the fact's number is `whole_file`.
struct Match {
  static constexpr std::uint32_t whole_file = 0xFFFFFFFF;

  std::uint32_t matcher = 0;
  std::uint32_t fact = 0;
};

}  // namespace mlready
