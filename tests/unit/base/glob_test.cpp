#include "base/glob.h"

#include "support/catch.h"

namespace mlready {
namespace {

TEST_CASE("A star stays within a folder, two stars cross folders") {
  CHECK(matches_path("src/*.py", "src/a.py"));
  CHECK_FALSE(matches_path("src/*.py", "src/x/a.py"));
  CHECK(matches_path("src/**/*.py", "src/x/y/a.py"));
  CHECK(matches_path("src/**/*.py", "src/a.py"));
  CHECK(matches_path("**/k8s/**", "deploy/k8s/app.yaml"));
  CHECK_FALSE(matches_path("**/k8s/**", "deploy/k8s.yaml"));
}

TEST_CASE("A pattern without a slash looks at the name, in any case") {
  CHECK(matches_path("dockerfile*", "app/Dockerfile.gpu"));
  CHECK_FALSE(matches_path("dockerfile*", "dockerfile/readme.md"));
}

TEST_CASE("Alternatives may follow each other") {
  CHECK(matches_path("{a,b}.{yml,yaml}", "b.yaml"));
  CHECK_FALSE(matches_path("{a,b}.{yml,yaml}", "c.yaml"));
}

TEST_CASE("A question mark is one character but no slash") {
  CHECK(matches_path("a?c/x", "abc/x"));
  CHECK_FALSE(matches_path("a?c/x", "a/c/x"));
}

TEST_CASE("Names match dotted text with stars anywhere") {
  CHECK(matches_name("spec.*.livenessProbe*", "spec.containers[].livenessProbe.httpGet"));
  CHECK_FALSE(matches_name("spec.*", "metadata.spec"));
}

TEST_CASE("Parts of a path") {
  CHECK(file_name("a/b.txt") == "b.txt");
  CHECK(folder_of("a/b.txt") == "a");
  CHECK(folder_of("b.txt").empty());
  CHECK(extension_of("a/B.TAR.GZ") == "gz");
  CHECK(extension_of("Makefile").empty());
}

}  // namespace
}  // namespace mlready
