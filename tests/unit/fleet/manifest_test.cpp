#include "fleet/manifest.h"

#include "support/catch.h"

namespace mlready {
namespace {

std::string error_of(const std::string& path, std::string_view text) {
  const auto entries = read_manifest(path, text);
  return entries ? "" : to_string(entries.error());
}

TEST_CASE("a line is a path, but for comments and empty ones") {
  const auto entries = read_manifest("list.txt", "# all of ours\r\n\r\n  a b/c  \n./#odd\n");
  REQUIRE(entries);
  REQUIRE(entries->size() == 2);
  CHECK(entries->at(0).path == "a b/c");
  CHECK(entries->at(0).name == "a b/c");
  CHECK(entries->at(0).place == "list.txt:3");
  CHECK(entries->at(1).path == "./#odd");
}

TEST_CASE("a line can be a JSON object") {
  const auto entries =
      read_manifest("list.jsonl", R"({"name": "scores 😀", "path": "s", "rev": "v1", "configuration": "c.yaml"})");
  REQUIRE(entries);
  REQUIRE(entries->size() == 1);
  CHECK(entries->front().name == "scores 😀");
  CHECK(entries->front().revision == "v1");
  CHECK(entries->front().configuration == "c.yaml");
}

TEST_CASE("a YAML list has paths and mappings, and its places are lines") {
  const auto entries = read_manifest("list.yml", "- a\n- path: b\n  rev: 12345\n");
  REQUIRE(entries);
  REQUIRE(entries->size() == 2);
  CHECK(entries->at(1).revision == "12345");
  CHECK(entries->at(1).place == "list.yml:2");
}

TEST_CASE("an empty list has no repositories") {
  CHECK(read_manifest("list.txt", "")->empty());
  CHECK(read_manifest("list.json", "[]")->empty());
}

TEST_CASE("what is no entry is an error that names its line") {
  CHECK(error_of("l", "a\n{\"path\": 1}\n") == "l:2: \"path\" is no text");
  CHECK(error_of("l", "{\"path\": \"\"}\n") == "l:1: a repository without a path (give it a path)");
  CHECK(error_of("l", "{]\n") == "l:1: neither a path nor a JSON object");
  CHECK(error_of("l.yaml", "- [a]\n") == "l.yaml:1: neither a path nor a mapping");
  CHECK(error_of("l.yaml", "- path: {}\n") == "l.yaml:1: \"path\" is no text");
  CHECK(error_of("l.yaml", "a\n") == "l.yaml: is no list of repositories");
  CHECK_FALSE(error_of("l.yaml", "- &a x\n- *a\n").empty());
}

TEST_CASE("two repositories of one name are an error") {
  CHECK(error_of("l", "a\nb\na\n") == "l:3: the name \"a\" is taken by l:1 (give each repository a name of its own)");
}

}  // namespace
}  // namespace mlready
