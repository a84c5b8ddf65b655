#pragma once

#include <chrono>
#include <functional>

#include "watch/change_source.h"
#include "watch/tree_state.h"

namespace mlready {

/// How patient a watch is.
struct WatchTimes {
  std::chrono::milliseconds quiet{200};     ///< a burst of changes is over after that long without one
  std::chrono::milliseconds longest{3000};  ///< one that does not end is acted upon after that long
  std::chrono::milliseconds poll{1000};     ///< how often to look where the system cannot tell of all changes
};

/// Calls `changed` at the beginning and after each burst of changes of the tree, until it returns false or the user
/// wants an end. Changes while `changed` works are not lost. A tree that is gone is a change, and so is its return.
/// @param look how the tree is now
void watch(ChangeSource& source, const std::function<TreeState()>& look, const std::function<bool()>& changed,
           const WatchTimes& times = {});

}  // namespace mlready
