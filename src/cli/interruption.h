#pragma once

#include <csignal>

namespace mlready {

/// Lets SIGINT, SIGTERM and SIGHUP end the program with a word on standard error, and still by the signal itself: a
/// shell sees 130, 143 and 129. What the program was started to ignore (by `nohup`, or in the background) it goes on
/// ignoring.
void say_when_interrupted();

/// Holds these signals back from the thread that makes it, for a step that must not be done by halves; one that came
/// meanwhile takes effect when this object goes.
class Uninterrupted {
 public:
  Uninterrupted();
  Uninterrupted(const Uninterrupted&) = delete;
  Uninterrupted& operator=(const Uninterrupted&) = delete;
  ~Uninterrupted();

 private:
  sigset_t before_;
};

}  // namespace mlready
