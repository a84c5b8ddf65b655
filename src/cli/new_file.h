#pragma once

#include <string>
#include <string_view>

#include "mlready/result.h"

namespace mlready {

/// Whether anything, a link that leads nowhere included, has the name `path` below the folder `root`.
bool has_entry(const std::string& root, const std::string& path);

/// Writes a file that is not there yet, at `path` below the folder `root`, and makes the folders between. Fails where
/// something of that name is there, and where a folder on the way is a symbolic link: nothing leaves the root.
/// @param path relative, without ".." parts
Result<void> write_new_file(const std::string& root, const std::string& path, std::string_view text, bool executable);

}  // namespace mlready
