#include "base/parallel.h"

#include <set>
#include <stdexcept>

#include "support/catch.h"

namespace mlready {

TEST_CASE("Each index is worked on once, whatever the number of threads") {
  for (const unsigned jobs : {0U, 1U, 2U, 8U, 200U}) {
    std::vector<std::atomic<int>> calls(100);
    for_each_index(calls.size(), jobs, [&](std::size_t index) { ++calls[index]; });
    CHECK(std::ranges::all_of(calls, [](const auto& count) { return count == 1; }));
  }
}

TEST_CASE("There are no more threads than work") {
  std::mutex mutex;
  std::set<std::thread::id> threads;
  const auto note = [&](std::size_t) {
    const std::lock_guard lock(mutex);
    threads.insert(std::this_thread::get_id());
  };
  for_each_index(3, 100, note);
  CHECK(threads.size() <= 3);
  for_each_index(0, 8, [](std::size_t) { FAIL("there is nothing to do"); });
}

TEST_CASE("An exception of any thread comes out, and work that has not begun is left") {
  for (const unsigned jobs : {1U, 4U}) {
    std::atomic<int> calls = 0;
    const auto work = [&](std::size_t index) {
      ++calls;
      if (index == 2) throw std::runtime_error("third");
      while (index > 2 && calls < 3) std::this_thread::yield();
    };
    CHECK_THROWS_WITH(for_each_index(1'000'000, jobs, work), "third");
    CHECK(calls < 1'000'000);
  }
}

}  // namespace mlready
