#pragma once

#include <cstddef>
#include <vector>

#include "mlready/file_facts.h"
#include "mlready/file_system.h"

namespace mlready {

/// The numbers of `entries`, largest file first, so that no thread is left with a large one at the end.
std::vector<std::size_t> largest_first(const std::vector<FileEntry>& entries);

/// Adds what of a file could not be parsed, where the file is one that people write.
void add_parse_problems(const FileFacts& facts, std::vector<Problem>& problems);

/// Sorts by path, line and message.
void sort_problems(std::vector<Problem>& problems);

}  // namespace mlready
