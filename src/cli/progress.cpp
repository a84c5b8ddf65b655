#include "cli/progress.h"

#include <fmt/format.h>

namespace mlready {
namespace {

/// Goes to the line's start and clears it (ECMA-48, EL).
constexpr const char* clear_line = "\r\x1b[K";

}  // namespace

Progress::~Progress() {
  if (visible_) std::fputs(clear_line, terminal_);
}

void Progress::update(std::size_t done, std::size_t total) {
  constexpr auto interval = std::chrono::milliseconds(100);
  if (terminal_ == nullptr) return;
  const std::lock_guard lock(mutex_);
  const auto now = Clock::now();
  if (now < next_) return;
  next_ = now + interval;
  visible_ = true;
  std::fputs(fmt::format("{}{} of {} files", clear_line, done, total).c_str(), terminal_);
}

}  // namespace mlready
