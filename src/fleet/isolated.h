#pragma once

#include <functional>
#include <string>

#include "mlready/result.h"

namespace mlready {

/// What a piece of work came to.
struct WorkDone {
  std::string text;
  int code = 0;  ///< 0 to 255
};

/// Does `work` in a process of its own and gives back what it returned, so that neither its memory nor a crash reaches
/// this one. Call it while this process has a single thread. Fails where the process cannot be made or is ended by a
/// signal.
Result<WorkDone> run_isolated(const std::function<WorkDone()>& work);

}  // namespace mlready
