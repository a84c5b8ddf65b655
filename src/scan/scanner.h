#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mlready/file_system.h"
#include "mlready/source_file.h"

namespace mlready {

/// Sizes beyond which a file is passed over.
struct ReadLimits {
  std::uint64_t file = 2 << 20;
  std::uint64_t notebook = 20 << 20;  ///< most of it are outputs, which are skipped
};

/// What a `FileSystem` lists, and what can be known of the files only from all of them.
struct ScannedTree {
  Listing listing;
  std::vector<std::string> environments;     ///< folders of virtual environments, by their `pyvenv.cfg`; sorted
  std::vector<std::string> upstream_charts;  ///< folders of copies of others' Helm charts; sorted
};

/// Lists the files. Fails where the listing does.
Result<ScannedTree> scan(const FileSystem& files);

/// Whether the tree tells that the file is other people's code.
bool is_others(const ScannedTree& tree, const std::string& path);

/// A file of the tree, read and classified.
struct LoadedFile {
  SourceFile file;
  std::optional<Problem> problem;  ///< why the bytes are not there, where that is not expected
};

/// Reads and classifies one file; may run in several threads at once. Images, data, models and vendored files are not
/// read: their bytes are empty, and that is expected. A file that is too large or cannot be read has empty bytes and a
/// `problem`. Bytes that are no text are dropped, and the language is `binary`. Text is without a byte order mark, and
/// UTF-8 where it was UTF-16.
LoadedFile load(const FileSystem& files, const ScannedTree& tree, const FileEntry& entry,
                const ReadLimits& limits = {});

}  // namespace mlready
