#include "config/units.h"

#include "mlready/memory.h"
#include "support/catch.h"

namespace mlready {
namespace {

using Names = std::vector<std::string>;

Listing listing_of(const Names& paths) {
  Listing listing;
  for (const auto& path : paths) listing.files.push_back({path});
  return listing;
}

TEST_CASE("Globs name folders, not files, and none inside another") {
  const auto listing = listing_of({"services/README.md", "services/api/app.py", "services/api/inner/x.py",
                                   "services/batch/job.py", "models/a/train.py", "lib/x.py", "train.py"});
  CHECK(find_units(listing, {"services/*", "models/a"}) == Names{"models/a", "services/api", "services/batch"});
  CHECK(find_units(listing, {"nothing/*"}).empty());
}

TEST_CASE("auto finds folders with a project of their own, but for documentation, tests and examples") {
  const auto listing =
      listing_of({"pyproject.toml", "api/pyproject.toml", "api/worker/Dockerfile", "jobs/daily/requirements.txt",
                  "docs/requirements.txt", "tests/load/Dockerfile", "examples/a/setup.py", "lib/x.py"});
  CHECK(find_units(listing, {"auto"}) == Names{"api", "jobs/daily"});
}

TEST_CASE("A unit is seen with what no unit owns") {
  auto files = std::make_unique<MemoryFileSystem>(std::map<std::string, std::string>{
      {"api/a.py", "1"}, {"api2/b.py", "2"}, {"batch/c.py", "3"}, {"README.md", "4"}});
  const auto part = open_unit(std::move(files), {"api", "batch"}, "api");
  REQUIRE(part);
  const auto listing = (*part)->list();
  REQUIRE(listing);
  Names paths;
  for (const auto& file : listing->files) paths.push_back(file.path);
  CHECK(paths == Names{"README.md", "api/a.py", "api2/b.py"});
}

TEST_CASE("Evidence from outside of the unit is marked as inherited") {
  ReportItem item;
  item.verdict.evidence = {{.path = "api/a.py"}, {.path = "ci.yml", .note = "run by ci"}, {.path = "api2/b.py"}};
  Report report;
  report.items = {item};
  const auto marked = with_inheritance_marked(report, "api");
  const auto& evidence = marked.items[0].verdict.evidence;
  CHECK(evidence[0].note.empty());
  CHECK(evidence[1].note == "run by ci; inherited: it lies outside of the unit");
  CHECK(evidence[2].note == "inherited: it lies outside of the unit");
}

}  // namespace
}  // namespace mlready
