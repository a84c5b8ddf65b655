#pragma once

#include <compare>
#include <cstdint>

namespace mlready {

/// Where a fact stands among those of many files. Ordered by file and then by place in the file.
struct FactReference {
  std::uint32_t file = 0;
  std::uint32_t fact = 0;

  auto operator<=>(const FactReference&) const = default;
};

}  // namespace mlready
