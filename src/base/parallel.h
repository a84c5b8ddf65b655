#pragma once

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace mlready {

/// Calls `work(state, index)` for each index below `count`, on up to `jobs` threads; the order is not fixed.
/// @param make_state called once a thread, for what a thread keeps from one call to the next
template <class MakeState, class Work>
void for_each_index_with(std::size_t count, unsigned jobs, MakeState make_state, Work work) {
  std::atomic<std::size_t> next = 0;
  const auto run = [&] {
    auto state = make_state();
    for (auto index = next++; index < count; index = next++) work(state, index);
  };
  std::vector<std::jthread> threads;
  for (unsigned job = 1; job < jobs && job < count; ++job) threads.emplace_back(run);
  run();
}

/// Calls `work(index)` for each index below `count`, on up to `jobs` threads; the order is not fixed.
template <class Work>
void for_each_index(std::size_t count, unsigned jobs, Work work) {
  struct Nothing {};
  for_each_index_with(
      count, jobs, [] { return Nothing{}; }, [&](Nothing, std::size_t index) { work(index); });
}

}  // namespace mlready
