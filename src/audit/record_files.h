#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <future>
#include <string>
#include <vector>

#include "engine/reach/name_uses.h"
#include "engine/record/records.h"
#include "engine/rules/program.h"
#include "mlready/audit.h"
#include "mlready/extractor.h"
#include "mlready/file_system.h"
#include "scan/scanner.h"

namespace mlready {

/// What all files of a repository say, as far as verdicts need it.
struct FilesRecorded {
  ScannedTree tree;
  Records records;
  NameUses uses;
  std::vector<Problem> problems;  ///< places passed over and parts that could not be parsed, sorted by path and line
  std::uint64_t bytes = 0;        ///< of the files read
  std::future<void> stored;       ///< the cache, which is written meanwhile
};

/// How files are read.
struct ReadOptions {
  unsigned jobs = 1;  ///< threads, at least 1
  /// Called as files are read, from any thread; may be empty.
  std::function<void(std::size_t done, std::size_t total)> progress = {};
  std::function<void(const StageTime& stage)> timed = {};  ///< called with each part, in order; may be empty
  std::string cache_directory = {};  ///< where records of unchanged files are kept; empty for nowhere
  WorkLimits limits = {};            ///< of the work on a file
};

/// Reads all files, extracts their facts, matches them and keeps their records. A file's bytes and facts are dropped
/// as soon as it is done, but for those that are linked with other files. Fails where the files cannot be listed.
Result<FilesRecorded> record_files(const FileSystem& files, const Program& program, const ReadOptions& options);

}  // namespace mlready
