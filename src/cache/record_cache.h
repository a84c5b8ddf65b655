#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mlready {

/// A file of an audited place, as the cache knows it.
struct CachedFile {
  std::string path;
  std::uint64_t stamp = 0;
  std::uint64_t key = 0;  ///< stands for its path, classification and bytes
  std::string record;     ///< see cache/record_bytes.h
};

/// Records of files, kept from one audit to the next: by the place and stamp of a file, so that one that has not
/// changed is not read, and by its bytes, so that one that is the same elsewhere is not parsed. A database of SQLite in
/// a folder of the user's; several programs may use it at once. Nothing of it is needed: whatever goes wrong with it,
/// files are read instead. A damaged one is replaced.
class RecordCache {
 public:
  static constexpr std::uint64_t largest = 512ULL << 20;  ///< bytes; above, what was stored first is dropped

  /// The cache in `directory`, made where it is not there; null where none can be had.
  /// @param program stands for the program and rules that make the records; those of others are not seen
  static std::unique_ptr<RecordCache> open(const std::string& directory, std::string_view program,
                                           std::uint64_t limit = largest);

  virtual ~RecordCache() = default;

  /// The files of `place` as they were last stored, by path.
  virtual std::unordered_map<std::string, CachedFile> files_of(const std::string& place) = 0;

  /// The record with that key; empty where there is none. From any thread.
  virtual std::string record_of(std::uint64_t key) = 0;

  /// Stores what is known of the files of `place`: `fresh` ones with their records, and which others are gone.
  virtual void store(const std::string& place, const std::vector<CachedFile>& fresh,
                     const std::vector<std::string>& gone) = 0;
};

}  // namespace mlready
