#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "engine/record/file_record.h"
#include "mlready/fact_reference.h"

namespace mlready {

/// The records of all files. Written once, then only read, from any thread.
class Records {
 public:
  /// @param files sorted by path
  explicit Records(std::vector<FileRecord> files) : files_(std::move(files)) {}

  std::span<const FileRecord> files() const { return files_; }
  const FileRecord& file(FactReference where) const { return files_[where.file]; }
  const RecordedFact& fact(FactReference where) const { return files_[where.file].facts[where.fact]; }

  /// The number of the file at `path`; `files().size()` where there is none.
  std::size_t find(std::string_view path) const;

 private:
  std::vector<FileRecord> files_;
};

}  // namespace mlready
