#include "config/path_cover.h"

#include "config/excluded_files.h"
#include "mlready/memory.h"
#include "support/catch.h"

namespace mlready {
namespace {

TEST_CASE("A glob covers what matches it and everything below a folder that does") {
  const PathCover cover({"services/*/vendor", "legacy/", "docs/archive/**", "*.min.js", "./tools"});
  for (const auto* path : {"services/api/vendor", "services/api/vendor/a/b.py", "legacy/x.py", "docs/archive",
                           "docs/archive/2019/a.md", "web/app.min.js", "tools/run.sh", "Legacy/x.py"}) {
    CHECK(cover.covers(path));
  }
  for (const auto* path : {"", "services/vendor/a.py", "docs/archived/a.md", "docs/a.md", "src/legacy.py"}) {
    CHECK_FALSE(cover.covers(path));
  }
}

TEST_CASE("No glob covers nothing") {
  const PathCover none({});
  CHECK(none.empty());
  CHECK_FALSE(none.covers("a"));
}

std::unique_ptr<FileSystem> tree() {
  return std::make_unique<MemoryFileSystem>(
      std::map<std::string, std::string>{{"old/a.py", "x"}, {"new/b.py", "y"}, {"new/old/c.py", "z"}});
}

/// Whether globs cover a path of a tree that lies in `folder`.
std::function<bool(const std::string&)> covered_by(const std::vector<std::string>& globs, const std::string& folder) {
  return [cover = PathCover(globs), folder](const std::string& path) { return cover.covers(folder + path); };
}

TEST_CASE("Excluded files are not listed, and counted") {
  const auto files = ExcludedFiles::open(tree(), covered_by({"old"}, ""));
  REQUIRE(files);
  CHECK((*files)->left_out() == 2);
  const auto listing = (*files)->list();
  REQUIRE(listing);
  REQUIRE(listing->files.size() == 1);
  CHECK(listing->files[0].path == "new/b.py");
  CHECK((*files)->read("new/b.py", 10) == "y");
}

TEST_CASE("Globs start at the configuration's folder, though the audit starts further down") {
  const auto files = ExcludedFiles::open(tree(), covered_by({"services/api/old"}, "services/api/"));
  REQUIRE(files);
  CHECK((*files)->left_out() == 1);
}

}  // namespace
}  // namespace mlready
