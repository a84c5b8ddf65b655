#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "mlready/file_system.h"
#include "mlready/result.h"

namespace mlready {

/// The repository that is audited, whole, though the audit may be of a part: its configuration, rules and attested
/// files are read through this, from the disk or from a revision, and nothing outside of it can be.
class RepositoryRoot {
 public:
  /// The root of the git work tree that `paths` (not empty) lie in; without one, the folder they have in common. With a
  /// `revision` the files are those of that commit. Fails where a path or the revision does not exist.
  static Result<RepositoryRoot> find(const std::vector<std::string>& paths, const std::string& revision);

  /// The audited folder, relative to the root; empty for the root itself.
  const std::string& folder() const { return folder_; }

  /// Whether there is a regular file at `path`, relative to the root; also where that cannot be learned, so that `read`
  /// says why.
  bool has(const std::string& path) const;

  /// Whether an absolute path without links is the root or lies below it.
  bool holds(const std::string& path) const;

  /// The bytes of the file at `path`, at most `limit`.
  Result<std::string> read(const std::string& path, std::uint64_t limit) const { return files_->read(path, limit); }

  /// The files below a folder of the root. Fails where there is no such folder.
  Result<std::unique_ptr<FileSystem>> open(const std::string& folder) const;

 private:
  RepositoryRoot(std::string path, std::string folder, std::string revision, std::unique_ptr<FileSystem> files)
      : path_(std::move(path)), folder_(std::move(folder)), revision_(std::move(revision)), files_(std::move(files)) {}

  std::string path_;  ///< absolute, without links
  std::string folder_;
  std::string revision_;         ///< empty for the disk
  std::set<std::string> known_;  ///< the files of the revision
  std::unique_ptr<FileSystem> files_;
};

}  // namespace mlready
