#pragma once

#include <memory>

#include "mlready/result.h"
#include "watch/change_source.h"

namespace mlready {

/// Tells of changes by inotify(7). A queue that overflows is a change as well: nothing is known of what was lost.
/// @param stop a file descriptor that can be read once the user wants an end; it outlives the source
/// Fails where the system has no more inotify instances.
Result<std::unique_ptr<ChangeSource>> open_inotify(int stop);

}  // namespace mlready
