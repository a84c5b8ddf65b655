#include "scan/git_state.h"

#include "scan/path.h"
#include "support/catch.h"

namespace mlready {
namespace {

TEST_CASE("an address is shown without user, password, query and fragment") {
  CHECK(public_url("https://example.org/a/b.git") == "https://example.org/a/b.git");
  CHECK(public_url("https://user:pa@ss@example.org/a@b") == "https://example.org/a@b");
  CHECK(public_url("https://token@example.org/a?access_token=1#x") == "https://example.org/a");
  CHECK(public_url("ssh://git@example.org:22/a") == "ssh://example.org:22/a");
  CHECK(public_url("git@example.org:a/b.git") == "example.org:a/b.git");
}

TEST_CASE("paths of this machine are not shown") {
  CHECK(public_url("/home/ada/repo").empty());
  CHECK(public_url("../repo").empty());
  CHECK(public_url("./a:b").empty());
  CHECK(public_url("file:///home/ada/repo").empty());
  CHECK(public_url("").empty());
}

TEST_CASE("paths are joined, compared and normalised by their parts") {
  CHECK(join_path("", "a") == "a");
  CHECK(join_path("a", "b") == "a/b");
  CHECK(join_path("/", "b") == "/b");
  CHECK(is_at_or_below("a/b", "a"));
  CHECK(is_at_or_below("a", "a"));
  CHECK_FALSE(is_at_or_below("ab", "a"));
  CHECK(is_at_or_below("/a", "/"));
  CHECK(relative_to("/a/b", "/a") == "b");
  CHECK(relative_to("/a/b", "/") == "a/b");
  CHECK(common_folder({"/a/b", "/a/bc"}) == "/a");
  CHECK(common_folder({"/a", "/b"}) == "/");
  CHECK(common_folder({"/a/b", "/a/b/c"}) == "/a/b");
  CHECK(normalised("a/./b//../c") == "a/c");
  CHECK_FALSE(normalised("a/../../b"));
  CHECK(has_git_part("a/.git/config"));
  CHECK_FALSE(has_git_part("a/.github/x"));
}

}  // namespace
}  // namespace mlready
