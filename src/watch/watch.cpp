#include "watch/watch.h"

namespace mlready {
namespace {

using Clock = std::chrono::steady_clock;

/// The tree, with all of its folders followed; those that came in the meantime may have come with something in them.
struct Followed {
  TreeState state;
  bool complete = false;  ///< whether the system tells of all changes
};

Followed follow(ChangeSource& source, const std::function<TreeState()>& look) {
  constexpr int most_rounds = 8;
  auto state = look();
  bool complete = source.follow(state.folders);
  for (int round = 0; round < most_rounds; ++round) {
    auto again = look();
    const bool settled = again.folders == state.folders;
    state = std::move(again);
    if (settled) {
      complete = complete && !state.folders.empty();
      return {std::move(state), complete};
    }
    complete = source.follow(state.folders);
  }
  return {std::move(state), false};
}

/// Waits for the end of a burst; false where the user wants an end.
bool settle(ChangeSource& source, const WatchTimes& times) {
  const auto end = Clock::now() + times.longest;
  while (Clock::now() < end) {
    const auto wake = source.wait(times.quiet);
    if (wake == Wake::stop) return false;
    if (wake == Wake::timeout) return true;
  }
  return true;
}

}  // namespace

void watch(ChangeSource& source, const std::function<TreeState()>& look, const std::function<bool()>& changed,
           const WatchTimes& times) {
  auto seen = follow(source, look);
  bool wanted = changed();
  while (wanted) {
    const auto wake = source.wait(seen.complete ? std::nullopt : std::optional(times.poll));
    if (wake == Wake::stop || (wake == Wake::change && !settle(source, times))) return;
    auto now = follow(source, look);
    const bool moved = now.state.stamp != seen.state.stamp;
    seen = std::move(now);
    if (moved) wanted = changed();
  }
}

}  // namespace mlready
