#include "fleet/isolated.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string_view>
#include <system_error>

namespace mlready {
namespace {

tl::unexpected<Error> not_started(int error) {
  return failure("no process could be started: " + std::generic_category().message(error));
}

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const auto written = write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// Never returns. What the parent does at its end, or when a signal comes, is for the parent to do.
[[noreturn]] void run_child(const std::function<WorkDone()>& work, int descriptor) {
  constexpr int unwritten = 255;
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    if (std::signal(signal, SIG_DFL) == SIG_IGN) std::signal(signal, SIG_IGN);
  }
  const auto done = work();
  _exit(write_all(descriptor, done.text) ? done.code : unwritten);
}

std::string read_all(int descriptor) {
  std::string text;
  std::array<char, 1 << 16> buffer;
  while (true) {
    const auto got = read(descriptor, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return text;
    text.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

int status_of(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

}  // namespace

Result<WorkDone> run_isolated(const std::function<WorkDone()>& work) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) return not_started(errno);
  const auto child = fork();
  if (child == 0) {
    close(ends[0]);
    run_child(work, ends[1]);
  }
  const int error = errno;
  close(ends[1]);
  auto text = child < 0 ? std::string() : read_all(ends[0]);
  close(ends[0]);
  if (child < 0) return not_started(error);
  const auto status = status_of(child);
  if (WIFEXITED(status)) return WorkDone{std::move(text), WEXITSTATUS(status)};
  return failure("the process was ended by signal " + std::to_string(WTERMSIG(status)) + " (" +
                 strsignal(WTERMSIG(status)) + ")");
}

}  // namespace mlready
