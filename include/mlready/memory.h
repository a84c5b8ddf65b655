#pragma once

#include <map>
#include <string>
#include <utility>

#include "mlready/file_system.h"

namespace mlready {

/// Files in memory: a repository that never was on a disk.
class MemoryFileSystem : public FileSystem {
 public:
  /// `files` maps paths (relative, separated by '/') to bytes.
  explicit MemoryFileSystem(std::map<std::string, std::string> files, Revision revision = {})
      : files_(std::move(files)), revision_(std::move(revision)) {}

  Result<Listing> list() const override;
  Result<std::string> read(const std::string& path, std::uint64_t limit) const override;
  Revision revision() const override { return revision_; }

 private:
  std::map<std::string, std::string> files_;
  Revision revision_;
};

}  // namespace mlready
