#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>

namespace mlready {

/// A line on standard error that counts files, while the work takes longer than a second. It goes when this object
/// does.
class Progress {
 public:
  /// @param shown false to stay silent
  explicit Progress(bool shown) : shown_(shown) {}
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  /// May be called from any thread.
  void update(std::size_t done, std::size_t total);

 private:
  using Clock = std::chrono::steady_clock;

  bool shown_;
  bool visible_ = false;
  std::mutex mutex_;
  Clock::time_point next_ = Clock::now() + std::chrono::seconds(1);
};

}  // namespace mlready
