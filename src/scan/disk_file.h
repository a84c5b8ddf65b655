#pragma once

#include <cstdint>
#include <string>
#include <system_error>

#include "mlready/result.h"
#include "scan/held_folder.h"

namespace mlready {

/// The bytes of the regular file at `path` below `folder`, at most `limit`; a longer one is an error, and one that
/// changes meanwhile. `shown` is what an error names.
Result<std::string> read_regular_file(const HeldFolder& folder, const std::string& path, std::uint64_t limit,
                                      const std::string& shown);

/// As above, of a file anywhere: git's own and the user's. The last part of the path may not be a symbolic link.
Result<std::string> read_regular_file(const std::string& path, std::uint64_t limit, const std::string& shown);

/// What a symbolic link ends at.
enum class LinkEnd { file, folder, outside, nothing, special };

struct LinkTarget {
  LinkEnd end = LinkEnd::nothing;
  std::string path;  ///< absolute, without links
  std::uint64_t size = 0;
  bool executable = false;
};

/// Follows the symbolic link at the absolute `path`. What lies in `.git` counts as outside of `root` too.
LinkTarget follow_link(const std::string& path, const std::string& root);

/// The words of an `errno` value.
inline std::string system_message(int error) {
  return std::generic_category().message(error);
}

}  // namespace mlready
