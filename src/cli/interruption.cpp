#include "cli/interruption.h"

#include <termios.h>
#include <unistd.h>

#include <array>
#include <string_view>

namespace mlready {
namespace {

constexpr std::array signals = {SIGINT, SIGTERM, SIGHUP};

constexpr std::string_view words = "mlready: error: interrupted: what was not yet written is not written\n";

void say(std::string_view text) {
  [[maybe_unused]] const auto written = write(STDERR_FILENO, text.data(), text.size());
}

/// Only calls what a handler of a signal may (POSIX.1-2017, 2.4.3). The default action is back by then (SA_RESETHAND),
/// and takes effect on return.
extern "C" void on_interruption(int signal) {
  termios settings;
  if (tcgetattr(STDERR_FILENO, &settings) == 0) say("\n");  // the terminal may stand in the line of the progress
  say(words);
  raise(signal);
}

sigset_t all_signals() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : signals) sigaddset(&set, signal);
  return set;
}

}  // namespace

void say_when_interrupted() {
  for (const int signal : signals) {
    struct sigaction action = {};
    if (sigaction(signal, nullptr, &action) != 0 || action.sa_handler == SIG_IGN) continue;
    action = {};
    action.sa_handler = on_interruption;
    action.sa_mask = all_signals();
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(signal, &action, nullptr);
  }
}

Uninterrupted::Uninterrupted() {
  const auto held = all_signals();
  pthread_sigmask(SIG_BLOCK, &held, &before_);
}

Uninterrupted::~Uninterrupted() {
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace mlready
