#pragma once

#include <chrono>
#include <ctime>

namespace mlready {

/// Processor time since it was made, or since it was last asked: that of a busy machine's other programs does not
/// count.
class Stopwatch {
 public:
  /// @param clock CLOCK_THREAD_CPUTIME_ID, or CLOCK_PROCESS_CPUTIME_ID for all threads together
  explicit Stopwatch(clockid_t clock = CLOCK_THREAD_CPUTIME_ID) : clock_(clock), last_(now()) {}

  std::chrono::nanoseconds lap() {
    const auto before = last_;
    last_ = now();
    return last_ - before;
  }

 private:
  std::chrono::nanoseconds now() const {
    timespec time{};
    clock_gettime(clock_, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
  }

  clockid_t clock_;
  std::chrono::nanoseconds last_;
};

}  // namespace mlready
