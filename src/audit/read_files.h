#pragma once

#include <functional>
#include <vector>

#include "mlready/file_facts.h"
#include "mlready/file_system.h"
#include "mlready/result.h"

namespace mlready {

/// The facts of all files of a tree, and what could not be read.
struct FilesRead {
  std::vector<FileFacts> facts;   ///< in the listing's order
  std::vector<Problem> problems;  ///< of listing, reading and parsing
  std::uint64_t bytes = 0;        ///< of the files that were read
};

/// Lists `files`, reads each file once and extracts its facts, on up to `jobs` threads.
/// @param progress called as files are done, from any thread; may be empty
/// Fails where the listing does.
Result<FilesRead> read_files(const FileSystem& files, unsigned jobs,
                             const std::function<void(std::size_t done, std::size_t total)>& progress);

}  // namespace mlready
