#pragma once

#include <csignal>

namespace mlready {

/// Ctrl-C, SIGTERM and SIGHUP as something that can be waited for, instead of an end by force, as long as this object
/// lives. Make it while the process has a single thread: threads inherit that these signals are held back.
class EndSignals {
 public:
  EndSignals();
  EndSignals(const EndSignals&) = delete;
  EndSignals& operator=(const EndSignals&) = delete;
  ~EndSignals();

  /// Can be read once one of them came: signalfd(2).
  int descriptor() const { return descriptor_; }

 private:
  sigset_t before_{};
  int descriptor_ = -1;
};

}  // namespace mlready
