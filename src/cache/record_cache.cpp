#include "cache/record_cache.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <chrono>
#include <filesystem>
#include <mutex>

#include "cache/database.h"

namespace mlready {
namespace {

namespace fs = std::filesystem;

constexpr const char* settings = "PRAGMA synchronous = OFF";  // What a loss of power leaves damaged is replaced.

/// Records take several pages of the usual size, each of which is read by a call of its own.
constexpr const char* tables =
    "PRAGMA page_size = 16384;"
    "PRAGMA auto_vacuum = INCREMENTAL;"
    "PRAGMA journal_mode = WAL;"
    "CREATE TABLE IF NOT EXISTS records (key INTEGER PRIMARY KEY, stored INTEGER, check_sum INTEGER, record BLOB);"
    "CREATE TABLE IF NOT EXISTS files (place INTEGER, path BLOB, stamp INTEGER, key INTEGER,"
    "                                  PRIMARY KEY (place, path)) WITHOUT ROWID;";

std::uint64_t hash_of(std::string_view text, std::uint64_t seed = 0) {
  return XXH3_64bits_withSeed(text.data(), text.size(), seed);
}

/// Tables of another form are in another file.
std::string file_name() {
  return fmt::format("records-{:016x}.sqlite", hash_of(tables));
}

/// Microseconds since 1970.
std::uint64_t now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::microseconds>(since).count());
}

/// A folder for its owner only; false where there is none.
bool make_folder(const std::string& directory) {
  std::error_code error;
  if (fs::is_directory(directory, error)) return true;
  if (!fs::create_directories(directory, error)) return false;
  fs::permissions(directory, fs::perms::owner_all, error);
  return !error;
}

void remove_database(const std::string& path) {
  for (const auto* suffix : {"", "-wal", "-shm"}) {
    std::error_code ignored;
    fs::remove(path + suffix, ignored);
  }
}

bool has_tables(Database& database) {
  auto query = database.prepare("SELECT count(*) FROM sqlite_schema WHERE name IN ('records', 'files')");
  const bool both = query.row() && query.number(0) == 2;
  return query.finish() && both;
}

/// Where the tables are there, nothing is written: that would wait for the disk.
bool make_tables(Database& database) {
  return database.run(settings) && (has_tables(database) || database.run(tables));
}

/// The database with its tables; one that is damaged is replaced once.
std::optional<Database> open_tables(const std::string& path) {
  for (int attempt = 0; attempt < 2; ++attempt) {
    auto database = Database::open(path);
    if (database && make_tables(*database)) return database;
    if (!database || !database->is_damaged()) return std::nullopt;
    database.reset();
    remove_database(path);
  }
  return std::nullopt;
}

class SqliteCache : public RecordCache {
 public:
  SqliteCache(std::string path, Database database, std::string_view program, std::uint64_t limit)
      : path_(std::move(path)), database_(std::move(database)), program_(hash_of(program)), limit_(limit) {}

  std::unordered_map<std::string, CachedFile> files_of(const std::string& place) override {
    const std::lock_guard lock(mutex_);
    std::unordered_map<std::string, CachedFile> files;
    if (!database_) return files;
    auto query = database_->prepare(
        "SELECT path, stamp, files.key, check_sum, record FROM files JOIN records USING (key) WHERE place = ?");
    query.bind(hash_of(place, program_));
    while (query.row()) {
      CachedFile file{query.bytes(0), query.number(1), query.number(2), query.bytes(4)};
      if (hash_of(file.record) == query.number(3)) files.emplace(file.path, std::move(file));
    }
    if (!query.finish()) give_up_if_damaged();
    return files;
  }

  std::string record_of(std::uint64_t key) override {
    const std::lock_guard lock(mutex_);
    if (!database_) return {};
    auto query = database_->prepare("SELECT check_sum, record FROM records WHERE key = ?");
    query.bind(key ^ program_);
    auto record = query.row() ? query.bytes(1) : std::string();
    if (!record.empty() && hash_of(record) != query.number(0)) record.clear();
    if (!query.finish()) give_up_if_damaged();
    return record;
  }

  void store(const std::string& place, const std::vector<CachedFile>& fresh,
             const std::vector<std::string>& gone) override {
    const std::lock_guard lock(mutex_);
    if (!database_ || (fresh.empty() && gone.empty()) || !database_->run("BEGIN IMMEDIATE")) return;
    const bool done = store_fresh(hash_of(place, program_), fresh) && forget(hash_of(place, program_), gone);
    if (!database_->run(done ? "COMMIT" : "ROLLBACK")) database_->run("ROLLBACK");
    if (!done) give_up_if_damaged();
    if (database_) keep_within_limit();
  }

 private:
  bool store_fresh(std::uint64_t place, const std::vector<CachedFile>& fresh) {
    auto record = database_->prepare("INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?)");
    auto file = database_->prepare("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)");
    bool done = true;
    const auto time = now();
    for (const auto& one : fresh) {
      const auto key = one.key ^ program_;
      record.bind(key).bind(time).bind(hash_of(one.record)).bind(one.record);
      file.bind(place).bind(one.path).bind(one.stamp).bind(key);
      done = done && record.finish() && file.finish();
    }
    return done;
  }

  bool forget(std::uint64_t place, const std::vector<std::string>& gone) {
    auto file = database_->prepare("DELETE FROM files WHERE place = ? AND path = ?");
    bool done = true;
    for (const auto& path : gone) done = done && file.bind(place).bind(path).finish();
    return done;
  }

  std::uint64_t bytes() {
    auto query = database_->prepare(
        "SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, "
        "pragma_page_size");
    const auto size = query.row() ? query.number(0) : 0;
    query.finish();
    return size;
  }

  /// Drops the records that were stored first, until half of the limit is free. Where that fails, another audit may
  /// have more luck.
  void keep_within_limit() {
    if (bytes() <= limit_ || !database_->run("BEGIN IMMEDIATE")) return;
    const bool done =
        drop_first_stored() && database_->run("DELETE FROM files WHERE key NOT IN (SELECT key FROM records)");
    if (!database_->run(done ? "COMMIT" : "ROLLBACK")) database_->run("ROLLBACK");
    if (done) database_->run("PRAGMA incremental_vacuum");
  }

  /// Whether nothing failed.
  bool drop_first_stored() {
    while (bytes() > limit_ / 2) {
      const bool dropped = database_->run(
          "DELETE FROM records WHERE key IN (SELECT key FROM records ORDER BY stored, key LIMIT"
          "                                  (SELECT count(*) / 4 + 1 FROM records))");
      if (!dropped) return false;
      auto left = database_->prepare("SELECT 1 FROM records LIMIT 1");
      if (!left.row()) break;
    }
    return true;
  }

  /// The next audit makes a new one.
  void give_up_if_damaged() {
    if (!database_->is_damaged()) return;
    database_.reset();
    remove_database(path_);
  }

  std::string path_;
  std::mutex mutex_;
  std::optional<Database> database_;
  std::uint64_t program_;
  std::uint64_t limit_;
};

}  // namespace

std::unique_ptr<RecordCache> RecordCache::open(const std::string& directory, std::string_view program,
                                               std::uint64_t limit) {
  if (program.empty() || !make_folder(directory)) return nullptr;
  const auto path = directory + "/" + file_name();
  auto database = open_tables(path);
  if (!database) return nullptr;
  return std::make_unique<SqliteCache>(path, std::move(*database), program, limit);
}

}  // namespace mlready
