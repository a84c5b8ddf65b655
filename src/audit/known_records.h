#pragma once

#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "cache/record_cache.h"
#include "engine/record/file_record.h"
#include "engine/rules/program.h"
#include "mlready/file_system.h"
#include "mlready/source_file.h"

namespace mlready {

/// What earlier audits recorded of the files of one place. Without a cache, or where the place cannot be told from
/// others, nothing is known. Files are asked for and added from several threads, each by one of them.
class KnownRecords {
 public:
  /// @param directory of the cache; empty for none
  KnownRecords(const std::string& directory, const FileSystem& files, const Program& program);

  /// The record of a file that has not changed since it was made.
  /// @param others whether the tree tells that the file is other people's code, on which its classification hangs
  std::optional<FileRecord> unchanged(const FileEntry& entry, bool others);

  /// The record of a file with the same path, classification and bytes.
  std::optional<FileRecord> same(const FileEntry& entry, bool others, const SourceFile& file);

  void add(const FileEntry& entry, bool others, const SourceFile& file, const FileRecord& record);

  /// Starts to write what was added. The cache is done once the result is gone.
  std::future<void> store(const std::vector<FileEntry>& listing);

 private:
  void add_fresh(CachedFile file);

  static constexpr std::size_t most_fresh_bytes = 4 << 20;

  std::shared_ptr<RecordCache> cache_;
  std::string place_;
  std::size_t matchers_;
  std::unordered_map<std::string, CachedFile> files_;
  std::mutex mutex_;
  std::vector<CachedFile> fresh_;  ///< not yet written
  std::size_t fresh_bytes_ = 0;
};

}  // namespace mlready
