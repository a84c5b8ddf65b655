#pragma once

#include <string>
#include <vector>

#include "mlready/file_system.h"
#include "scan/git.h"

namespace mlready {

/// What git's index says. Paths are relative to the work tree. Without a repository it tracks nothing.
class TrackedFiles {
 public:
  TrackedFiles() = default;
  explicit TrackedFiles(GitIndex index) : index_(std::move(index)) {}

  bool contains(const std::string& path) const;
  bool is_submodule(const std::string& path) const;
  bool has_any_below(const std::string& folder) const;

  /// Problems for what the index holds at or below `folder` and a walk of the disk does not show: submodules, and files
  /// that a sparse checkout left out.
  std::vector<Problem> absent_below(const std::string& folder) const;

 private:
  const git_index_entry* entry(const std::string& path) const;

  GitIndex index_;
};

}  // namespace mlready
