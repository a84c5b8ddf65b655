#include "cache/record_cache.h"

#include <filesystem>
#include <fstream>

#include "support/catch.h"

namespace mlready {
namespace {

namespace fs = std::filesystem;

/// An empty folder, gone with the object.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / "mlready-cache-XXXXXX") {
    auto name = path_.string();
    path_ = mkdtemp(name.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }

  std::string path() const { return path_.string(); }

  fs::path database() const {
    for (const auto& entry : fs::directory_iterator(path_)) {
      if (entry.path().extension() == ".sqlite") return entry.path();
    }
    return {};
  }

 private:
  fs::path path_;
};

CachedFile file(std::string path, std::uint64_t key, std::string record = "record") {
  return {std::move(path), 11, key, std::move(record)};
}

TEST_CASE("What was stored of a place is there when the cache is opened again, and of no other place") {
  const Folder folder;
  RecordCache::open(folder.path(), "program")->store("/repository", {file("a.py", 1, std::string("\0\xFF", 2))}, {});
  const auto cache = RecordCache::open(folder.path(), "program");
  const auto files = cache->files_of("/repository");
  REQUIRE(files.size() == 1);
  CHECK(files.at("a.py").stamp == 11);
  CHECK(files.at("a.py").record == std::string("\0\xFF", 2));
  CHECK(cache->record_of(1) == std::string("\0\xFF", 2));
  CHECK(cache->files_of("/other").empty());
  CHECK(cache->record_of(2).empty());
}

TEST_CASE("Another program, or other rules, see nothing of it") {
  const Folder folder;
  RecordCache::open(folder.path(), "program")->store("/repository", {file("a.py", 1)}, {});
  const auto other = RecordCache::open(folder.path(), "newer program");
  CHECK(other->files_of("/repository").empty());
  CHECK(other->record_of(1).empty());
  CHECK(RecordCache::open(folder.path(), "") == nullptr);
}

TEST_CASE("Files that are gone are forgotten, changed ones take their new record") {
  const Folder folder;
  const auto cache = RecordCache::open(folder.path(), "program");
  cache->store("/repository", {file("a.py", 1), file("b.py", 2)}, {});
  cache->store("/repository", {file("b.py", 3, "newer")}, {"a.py"});
  const auto files = cache->files_of("/repository");
  REQUIRE(files.size() == 1);
  CHECK(files.at("b.py").record == "newer");
}

TEST_CASE("A cache that is only read is not written, so that nothing waits for the disk") {
  const Folder folder;
  RecordCache::open(folder.path(), "program")->store("/repository", {file("a.py", 1)}, {});
  const auto cache = RecordCache::open(folder.path(), "program");
  CHECK(cache->files_of("/repository").size() == 1);
  const auto log = folder.database().string() + "-wal";
  CHECK((!fs::exists(log) || fs::file_size(log) == 0));
}

TEST_CASE("The database is for its owner only") {
  const Folder folder;
  const auto below = folder.path() + "/made";
  RecordCache::open(below, "program")->store("/repository", {file("a.py", 1)}, {});
  CHECK(fs::status(below).permissions() == fs::perms::owner_all);
  for (const auto& entry : fs::directory_iterator(below)) {
    CHECK(entry.status().permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  }
}

TEST_CASE("A file that is no database is replaced") {
  const Folder folder;
  RecordCache::open(folder.path(), "program")->store("/repository", {file("a.py", 1)}, {});
  std::ofstream(folder.database(), std::ios::trunc) << "this is no database, but long enough to look like one\n";
  const auto cache = RecordCache::open(folder.path(), "program");
  REQUIRE(cache);
  CHECK(cache->files_of("/repository").empty());
  cache->store("/repository", {file("a.py", 1)}, {});
  CHECK(cache->files_of("/repository").size() == 1);
}

TEST_CASE("Any damaged page gives records as they were or none") {
  const Folder folder;
  {
    const auto cache = RecordCache::open(folder.path(), "program");
    std::vector<CachedFile> files;
    for (std::uint64_t key = 0; key < 50; ++key) {
      files.push_back(file(std::to_string(key), key, std::string(500, static_cast<char>('a' + key % 26))));
    }
    cache->store("/repository", files, {});
  }
  const auto size = fs::file_size(folder.database());
  for (std::uintmax_t at = 100; at < size; at += 1021) {
    {
      std::fstream database(folder.database(), std::ios::in | std::ios::out | std::ios::binary);
      database.seekp(static_cast<std::streamoff>(at));
      database.write("\xDE\xAD\xBE\xEF", 4);
    }
    const auto cache = RecordCache::open(folder.path(), "program");
    REQUIRE(cache);
    for (const auto& [path, cached] : cache->files_of("/repository")) {
      CHECK(cached.record == std::string(500, static_cast<char>('a' + cached.key % 26)));
    }
    if (folder.database().empty()) break;
  }
}

TEST_CASE("Above its limit, the cache drops what was stored first") {
  const Folder folder;
  constexpr std::uint64_t limit = 256 << 10;
  const auto cache = RecordCache::open(folder.path(), "program", limit);
  for (std::uint64_t key = 0; key < 40; ++key) {
    cache->store("/repository", {file(std::to_string(key), key, std::string(20000, 'x'))}, {});
  }
  const auto left = cache->files_of("/repository");
  CHECK(left.size() < 14);
  CHECK_FALSE(left.contains("0"));
  CHECK(left.contains("39"));
}

TEST_CASE("Two that are open at once see what the other stored") {
  const Folder folder;
  const auto one = RecordCache::open(folder.path(), "program");
  const auto other = RecordCache::open(folder.path(), "program");
  one->store("/repository", {file("a.py", 1)}, {});
  other->store("/repository", {file("b.py", 2)}, {});
  CHECK(one->files_of("/repository").size() == 2);
}

TEST_CASE("A folder that cannot be made or written gives no cache") {
  const Folder folder;
  std::ofstream(folder.path() + "/file") << "x";
  CHECK(RecordCache::open(folder.path() + "/file/below", "program") == nullptr);
}

}  // namespace
}  // namespace mlready
