#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace mlready {

/// Calls `run` on `count` threads, this one among them, and comes back when all are done. Where the system has no
/// thread left, there are fewer.
template <class Run>
void on_threads(std::size_t count, const Run& run) {
  std::vector<std::jthread> others;
  others.reserve(count);
  try {
    while (others.size() + 1 < count) others.emplace_back(run);
  } catch (const std::system_error&) {
  }
  run();
}

/// Calls `work(state, index)` for each index below `count`, on up to `jobs` threads; the order is not fixed. Once a
/// call throws, no further ones begin, and its exception comes out of here.
/// @param make_state called once a thread, for what a thread keeps from one call to the next
template <class MakeState, class Work>
void for_each_index_with(std::size_t count, unsigned jobs, MakeState make_state, Work work) {
  std::atomic<std::size_t> next = 0;
  std::exception_ptr exception;
  std::mutex mutex;
  on_threads(std::min<std::size_t>(jobs, count), [&] {
    try {
      auto state = make_state();
      for (auto index = next++; index < count; index = next++) work(state, index);
    } catch (...) {
      const std::lock_guard lock(mutex);
      exception = std::current_exception();
      next = count;
    }
  });
  if (exception) std::rethrow_exception(exception);
}

/// Calls `work(index)` for each index below `count`, on up to `jobs` threads; as `for_each_index_with`.
template <class Work>
void for_each_index(std::size_t count, unsigned jobs, Work work) {
  struct Nothing {};
  for_each_index_with(
      count, jobs, [] { return Nothing{}; }, [&](Nothing, std::size_t index) { work(index); });
}

}  // namespace mlready
