#include "cli/write.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "support/catch.h"

namespace mlready {
namespace {

namespace fs = std::filesystem;

/// A folder that goes with this object.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    auto name = (fs::temp_directory_path() / "mlready-write-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { fs::remove_all(path_); }

  fs::path operator/(const char* name) const { return path_ / name; }
  auto entries() const { return std::distance(fs::directory_iterator(path_), fs::directory_iterator()); }

 private:
  fs::path path_;
};

std::string content_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("write_file makes the folders above the file and leaves nothing else behind") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder / "a/b/report.json", "text"));
  CHECK(content_of(folder / "a/b/report.json") == "text");
  CHECK(folder.entries() == 1);
}

TEST_CASE("write_file replaces a file whole") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder / "report", "a long first text"));
  REQUIRE(write_file(folder / "report", "short"));
  CHECK(content_of(folder / "report") == "short");
  CHECK(folder.entries() == 1);
}

TEST_CASE("write_file takes a bare name as one in the current folder") {
  const TemporaryFolder folder;
  const auto before = fs::current_path();
  fs::current_path(folder / ".");
  const auto written = write_file("report", "text");
  fs::current_path(before);
  CHECK(written);
  CHECK(content_of(folder / "report") == "text");
}

TEST_CASE("write_file writes through a symbolic link") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder / "target", "old"));
  fs::create_symlink("target", folder / "link");
  REQUIRE(write_file(folder / "link", "new"));
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(content_of(folder / "target") == "new");
}

TEST_CASE("write_file leaves a device what it is, and reports a full one") {
  CHECK(write_file("/dev/null", "text"));
  CHECK(fs::is_character_file("/dev/null"));
  const auto written = write_file("/dev/full", "text");
  REQUIRE_FALSE(written);
  CHECK(written.error().where == "/dev/full");
  CHECK(written.error().what == "the report cannot be written: No space left on device");
}

TEST_CASE("write_file fails where a folder or a file is in the way, and leaves it alone") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder / "file", "kept"));
  CHECK_FALSE(write_file(folder / "file/report", "text"));
  CHECK(content_of(folder / "file") == "kept");
  fs::create_directory(folder / "folder");
  CHECK_FALSE(write_file(folder / "folder", "text"));
  CHECK(folder.entries() == 2);
}

}  // namespace mlready
