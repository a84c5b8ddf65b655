#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "engine/evaluate/place.h"
#include "engine/record/records.h"

namespace mlready {

/// The facts that places point at, by the lines that they stand on.
class LineIndex {
 public:
  LineIndex(std::span<const Place> places, const Records& records);

  /// Whether a fact other than `where` lies within its lines, in the same file.
  bool any_within(FactReference where, Lines lines) const;

 private:
  struct Entry {
    FactReference where;
    Lines lines;

    std::pair<std::uint32_t, std::uint32_t> start() const { return {where.file, lines.first}; }
  };

  std::vector<Entry> entries_;  ///< by file and first line
};

}  // namespace mlready
