#pragma once

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace mlready {

/// Calls `work(index)` for each index below `count`, on up to `jobs` threads; the order is not fixed.
template <class Work>
void for_each_index(std::size_t count, unsigned jobs, Work work) {
  std::atomic<std::size_t> next = 0;
  const auto run = [&] {
    for (auto index = next++; index < count; index = next++) work(index);
  };
  std::vector<std::jthread> threads;
  for (unsigned job = 1; job < jobs && job < count; ++job) threads.emplace_back(run);
  run();
}

}  // namespace mlready
