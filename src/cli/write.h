#pragma once

#include <string>
#include <string_view>

#include "mlready/result.h"

namespace mlready {

/// Writes `text` to standard output, all of it, or says why not: a closed pipe, a full disk.
Result<void> write_standard_output(std::string_view text);

/// Replaces the file at `path` by `text` in one step, through a temporary file beside it that is brought to the disk
/// first; makes the folders above it. Whatever fails, the file before is left as it was, and no temporary file.
/// Permissions stay those of the file before. A symbolic link is followed; a device or pipe is written to as it is.
Result<void> write_file(const std::string& path, std::string_view text);

/// Writes `text` at the end of the file at `path`, which exists.
Result<void> append_file(const std::string& path, std::string_view text);

}  // namespace mlready
