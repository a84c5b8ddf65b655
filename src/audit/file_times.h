#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>

#include "mlready/audit.h"
#include "mlready/source_file.h"

namespace mlready {

/// What a part of the work on files took.
struct FileTime {
  std::chrono::nanoseconds time{};
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;

  /// Adds one file.
  void add(std::chrono::nanoseconds passed, std::uint64_t size) { add({passed, 1, size}); }
  void add(const FileTime& other);
};

/// What one thread, or all of them, spent on files.
struct FileTimes {
  FileTime recall;  ///< from the cache
  FileTime read;
  std::map<Language, FileTime> extract;
  FileTime match;

  void add(const FileTimes& other);

  /// Calls `timed` with each part; languages that took next to nothing are left out.
  void report(const std::function<void(const StageTime& stage)>& timed) const;
};

}  // namespace mlready
