#pragma once

#include <sys/stat.h>

#include <string>

#include "scan/descriptor.h"

namespace mlready {

/// A folder that is held open, so that it stays the same whatever is put in its place. What lies below is opened by
/// its relative path, of which no part may be a symbolic link by then: a folder that was listed and is swapped for a
/// link leads nowhere.
class HeldFolder {
 public:
  /// Where the folder cannot be opened, nothing below can, and for the same reason.
  explicit HeldFolder(const std::string& absolute);

  /// Opens what lies at `path`; an empty one is the folder itself. A closed descriptor, and `errno`, where that fails:
  /// ELOOP or ENOTDIR where a part is a link.
  Descriptor open(const std::string& path, int flags) const;

  /// As `lstat`.
  bool status(const std::string& path, struct stat& status) const;

 private:
  Descriptor folder_;
  int error_ = 0;
};

/// What `HeldFolder::open` does by one call of the kernel, by one for each part of the path: for kernels, and
/// containers, that lack openat2(2).
Descriptor open_by_parts(int folder, const std::string& path, int flags);

}  // namespace mlready
