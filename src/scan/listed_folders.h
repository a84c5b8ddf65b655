#pragma once

#include <string>
#include <vector>

#include "mlready/result.h"

namespace mlready {

/// The folders, absolute, in which a file can appear that `open_disk(paths)` would list: those at or below `paths` that
/// no ignore rule covers, and the folders that hold single files of `paths`. Fails where `open_disk` does.
Result<std::vector<std::string>> listed_folders(const std::vector<std::string>& paths);

}  // namespace mlready
