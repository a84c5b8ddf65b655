#pragma once

#include <chrono>
#include <cstddef>
#include <cstdio>
#include <mutex>

namespace mlready {

/// A line on standard error that counts files, while the work takes longer than a second. It goes when this object
/// does.
class Progress {
 public:
  /// @param terminal where the line stands; null to stay silent
  /// @param patience how long the work may take before it shows
  explicit Progress(std::FILE* terminal, std::chrono::milliseconds patience = std::chrono::seconds(1))
      : terminal_(terminal), next_(Clock::now() + patience) {}
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  /// May be called from any thread.
  void update(std::size_t done, std::size_t total);

 private:
  using Clock = std::chrono::steady_clock;

  std::FILE* terminal_;
  bool visible_ = false;
  std::mutex mutex_;
  Clock::time_point next_;
};

}  // namespace mlready
