#pragma once

#include <string>

#include "config/repository_root.h"
#include "mlready/result.h"

namespace mlready {

/// Where the cache lies that the user asked for.
struct CacheRequest {
  bool wanted = true;
  std::string folder;  ///< empty for the user's own
};

/// The folder of the cache; empty for none. Where no folder was asked for: none in CI (`CI` is set) or where
/// `MLREADY_NO_CACHE` is, otherwise `mlready` in the user's cache folder ($XDG_CACHE_HOME, or ~/.cache; XDG Base
/// Directory Specification). One below `root` could be written by the authors of the audited files, who would then
/// decide on verdicts: fails where it was asked for.
Result<std::string> cache_folder(const CacheRequest& request, const RepositoryRoot& root);

}  // namespace mlready
