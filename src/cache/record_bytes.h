#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "engine/record/file_record.h"

namespace mlready {

/// A record as bytes, without its path.
std::string write_record(const FileRecord& record);

/// The record of the file at `path` that `write_record` wrote. Nothing where the bytes are damaged: every number in it
/// is checked against what it counts.
/// @param matchers how many matchers the program has
std::optional<FileRecord> read_record(std::string_view bytes, std::string path, std::size_t matchers);

}  // namespace mlready
