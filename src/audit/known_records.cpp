#include "audit/known_records.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "cache/build_id.h"
#include "cache/record_bytes.h"

namespace mlready {
namespace {

std::uint64_t hash_of(std::string_view text) {
  return XXH3_64bits(text.data(), text.size());
}

/// Stands for the program and its rules; empty where the program cannot be told from others.
std::string maker_of(const Program& program) {
  const auto id = build_id();
  return id.empty() ? std::string() : id + program.digest;
}

/// The entry's stamp, for a file that is classified like this; 0 where the entry has none.
std::uint64_t stamp_of(const FileEntry& entry, bool others) {
  return entry.stamp == 0 || !others ? entry.stamp : hash_of(fmt::format("{} others", entry.stamp));
}

std::uint64_t key_of(const SourceFile& file) {
  return hash_of(fmt::format("{}\n{}\n{}\n{}", hash_of(file.bytes), file.path, static_cast<int>(file.language),
                             static_cast<int>(file.role)));
}

}  // namespace

KnownRecords::KnownRecords(const std::string& directory, const FileSystem& files, const Program& program)
    : place_(files.place()), matchers_(program.matchers.size()) {
  if (directory.empty() || place_.empty()) return;
  cache_ = RecordCache::open(directory, maker_of(program));
  if (cache_) files_ = cache_->files_of(place_);
}

std::optional<FileRecord> KnownRecords::unchanged(const FileEntry& entry, bool others) {
  const auto stamp = stamp_of(entry, others);
  const auto known = files_.find(entry.path);
  if (stamp == 0 || known == files_.end() || known->second.stamp != stamp) return std::nullopt;
  const auto bytes = std::move(known->second.record);
  return read_record(bytes, entry.path, matchers_);
}

std::optional<FileRecord> KnownRecords::same(const FileEntry& entry, bool others, const SourceFile& file) {
  if (!cache_) return std::nullopt;
  const auto key = key_of(file);
  auto bytes = cache_->record_of(key);
  auto record = bytes.empty() ? std::nullopt : read_record(bytes, entry.path, matchers_);
  if (record) add_fresh({entry.path, stamp_of(entry, others), key, std::move(bytes)});
  return record;
}

void KnownRecords::add(const FileEntry& entry, bool others, const SourceFile& file, const FileRecord& record) {
  if (!cache_) return;
  add_fresh({entry.path, stamp_of(entry, others), key_of(file), write_record(record)});
}

void KnownRecords::add_fresh(CachedFile file) {
  const std::lock_guard lock(mutex_);
  fresh_bytes_ += file.record.size();
  fresh_.push_back(std::move(file));
  if (fresh_bytes_ < most_fresh_bytes) return;
  cache_->store(place_, fresh_, {});
  fresh_.clear();
  fresh_bytes_ = 0;
}

std::future<void> KnownRecords::store(const std::vector<FileEntry>& listing) {
  if (!cache_) return {};
  std::vector<std::string> gone;
  for (const auto& [path, file] : files_) {
    if (!std::ranges::binary_search(listing, path, {}, &FileEntry::path)) gone.push_back(path);
  }
  const auto write = [cache = cache_, place = place_, fresh = std::move(fresh_), gone = std::move(gone)] {
    cache->store(place, fresh, gone);
  };
  try {
    return std::async(std::launch::async, write);
  } catch (const std::system_error&) {
    return {};  // The system has no thread left; the next audit stores it.
  }
}

}  // namespace mlready
