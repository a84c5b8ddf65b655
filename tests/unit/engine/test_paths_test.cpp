#include "engine/reach/test_paths.h"

#include "support/catch.h"

namespace mlready {
namespace {

TEST_CASE("A test is run by who names it, or a folder that it lies in, as seen from any folder above") {
  TestPaths paths;
  paths.add("tests/unit", "unit");
  paths.add("tests/test_all.py", "all");
  CHECK(paths.runner_of("tests/unit/test_a.py") == "unit");
  CHECK(paths.runner_of("services/api/tests/unit/deep/test_a.py") == "unit");
  CHECK(paths.runner_of("tests/test_all.py") == "all");
  CHECK(paths.runner_of("tests/unit_more/test_a.py").empty());
  CHECK(paths.runner_of("my_tests/unit/test_a.py").empty());
  CHECK(paths.runner_of("services/tests/test_all.py").empty());
  CHECK(paths.runner_of("test_b.py").empty());
}

TEST_CASE("Who names a test first runs it, and an empty path names all") {
  TestPaths paths;
  CHECK(paths.runner_of("tests/test_a.py").empty());
  paths.add("tests/unit", "first");
  paths.add("", "all");
  paths.add("tests", "last");
  paths.add("tests/unit", "again");
  CHECK(paths.runner_of("tests/unit/test_a.py") == "first");
  CHECK(paths.runner_of("tests/test_a.py") == "all");
}

}  // namespace
}  // namespace mlready
