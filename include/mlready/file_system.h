#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mlready/result.h"

namespace mlready {

/// A file that a `FileSystem` lists: a regular file, or a symbolic link that ends at one inside the root.
struct FileEntry {
  std::string path;  ///< relative to the root, separated by '/'
  std::uint64_t size = 0;
  bool executable = false;
  /// Differs once the file's bytes do; 0 where that cannot be told without reading them.
  std::uint64_t stamp = 0;
};

/// A place that was passed over or could not be read, and why. Never silent: it ends up in the report.
struct Problem {
  std::string path;
  std::uint32_t line = 0;  ///< 0 where the whole file is meant
  std::string message;
};

/// What a listing found.
struct Listing {
  std::vector<FileEntry> files;  ///< sorted by path, each once
  std::vector<Problem> problems;
};

/// The state of the audited tree in version control.
struct Revision {
  std::optional<std::string> commit;  ///< full hash; nothing where there is no repository
  bool dirty = false;                 ///< tracked files differ from the commit
  std::string remote_url;             ///< of `origin`, without credentials; may be empty
  std::string folder = {};            ///< where the audited tree lies in the repository; empty for all of it
};

/// The seam at the disk. Three of them: the disk, memory (tests) and a git revision (no checkout).
/// Calls of `read` may come from several threads at once.
class FileSystem {
 public:
  FileSystem() = default;
  FileSystem(const FileSystem&) = delete;
  FileSystem& operator=(const FileSystem&) = delete;
  virtual ~FileSystem() = default;

  /// All files below the root that are not ignored.
  virtual Result<Listing> list() const = 0;

  /// The bytes of the file at `path` (as `list` gave it), at most `limit`; a longer file is an error.
  virtual Result<std::string> read(const std::string& path, std::uint64_t limit) const = 0;

  virtual Revision revision() const { return {}; }

  /// What tells these files apart from those of other places, where their stamps mean something; empty where not.
  virtual std::string place() const { return {}; }
};

}  // namespace mlready
