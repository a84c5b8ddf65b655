#include "cli/end_signals.h"

#include <sys/signalfd.h>
#include <unistd.h>

#include <initializer_list>

namespace mlready {

EndSignals::EndSignals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, number);
  sigprocmask(SIG_BLOCK, &signals, &before_);
  descriptor_ = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

EndSignals::~EndSignals() {
  signalfd_siginfo taken{};
  while (read(descriptor_, &taken, sizeof taken) > 0) {
  }
  close(descriptor_);
  sigprocmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace mlready
