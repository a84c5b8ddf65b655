#pragma once

#include <cstddef>
#include <string_view>

#include "mlready/result.h"

namespace mlready {

/// One of several shares of a list, by position: share i of n holds the entries i, i + n, i + 2n, … counted from 0. The
/// shares are disjoint, together they are the whole list, and none is longer than another by more than one entry.
struct Shard {
  std::size_t index = 0;
  std::size_t count = 1;

  bool holds(std::size_t position) const { return position % count == index; }
};

/// Reads "i/n", i from 0 to n - 1: as platforms count the workers of a job. Fails on anything else.
Result<Shard> shard_from(std::string_view text);

}  // namespace mlready
