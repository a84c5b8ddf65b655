#pragma once

#include <string>
#include <vector>

#include "mlready/file_system.h"
#include "scan/ignore_chain.h"
#include "scan/tracked_files.h"

namespace mlready {

/// Where a walk takes place.
struct WalkPlace {
  std::string top;   ///< absolute: the work tree, or the root where there is no repository
  std::string root;  ///< absolute, at or below `top`; what the listing's paths are relative to
  bool work_tree = false;
  const TrackedFiles* tracked = nullptr;
  std::vector<std::string> ignore_texts;  ///< see `IgnoreChain::everywhere`
};

/// Lists what lies at or below `starts` (absolute folders or files, at or below the root), as `open_disk` says.
Listing walk_disk(const WalkPlace& place, const std::vector<std::string>& starts);

/// The folders, absolute, that `walk_disk` looks into, and those that hold the files of `starts`.
std::vector<std::string> walked_folders(const WalkPlace& place, const std::vector<std::string>& starts);

/// Whether a rule ignores the folder `path` (relative to the top) or a folder above it.
bool is_ignored_folder(const WalkPlace& place, const std::string& path);

}  // namespace mlready
