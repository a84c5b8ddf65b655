#pragma once

#include <time.h>

#include <algorithm>
#include <limits>

namespace mlready::test {

/// Milliseconds that this thread has computed for: what other programs do on the machine does not count.
inline double processor_milliseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// The least time that `work` takes in some runs.
template <class Work>
double least_milliseconds(int runs, Work work) {
  auto least = std::numeric_limits<double>::max();
  for (int run = 0; run < runs; ++run) {
    const auto before = processor_milliseconds();
    work();
    least = std::min(least, processor_milliseconds() - before);
  }
  return least;
}

}  // namespace mlready::test
