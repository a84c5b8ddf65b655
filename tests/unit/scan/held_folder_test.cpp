#include "scan/held_folder.h"

#include <fcntl.h>

#include <cerrno>

#include "scan/disk_file.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

namespace mlready {
namespace {

using test::TemporaryFolder;

constexpr std::uint64_t plenty = 1 << 20;

/// A repository with a file in a folder, and the same outside with another text.
struct Place {
  Place() {
    folder.write("repo/a/b/file", "inside");
    folder.write("outside/b/file", "secret");
  }

  void swap_for_link(std::string_view path, std::string_view target) const {
    std::filesystem::rename(folder.at(path), folder.at("away"));
    folder.link(target, path);
  }

  TemporaryFolder folder;
};

std::string text_at(const HeldFolder& folder, const std::string& path) {
  return read_regular_file(folder, path, plenty, path).value_or("");
}

TEST_CASE("a file is opened below a folder, and the folder itself by an empty path") {
  const Place place;
  const HeldFolder held(place.folder.at("repo"));
  CHECK(text_at(held, "a/b/file") == "inside");
  struct stat status {};
  CHECK(held.status("", status));
  CHECK(S_ISDIR(status.st_mode));
  CHECK_FALSE(held.open("a/none", O_RDONLY).is_open());
  CHECK(errno == ENOENT);
}

TEST_CASE("a link in any part of a path leads nowhere, wherever it ends") {
  for (const std::string part : {"a", "a/b", "a/b/file"}) {
    for (const bool out : {true, false}) {
      const Place place;
      const HeldFolder held(place.folder.at("repo"));
      place.swap_for_link("repo/" + part, out ? place.folder.at("outside") : place.folder.at("away"));
      CHECK_FALSE(held.open("a/b/file", O_RDONLY).is_open());
      CHECK(read_regular_file(held, "a/b/file", plenty, "a").error().what ==
            "lies behind a symbolic link: not followed");
    }
  }
}

TEST_CASE("a folder that is held stays the same when another takes its place") {
  const Place place;
  const HeldFolder held(place.folder.at("repo/a"));
  place.swap_for_link("repo/a", place.folder.at("outside"));
  CHECK(text_at(held, "b/file") == "inside");
}

TEST_CASE("a path leads out of a folder neither by two dots nor by a slash") {
  const Place place;
  const HeldFolder held(place.folder.at("repo/a"));
  CHECK(text_at(held, "../../outside/b/file").empty());
  CHECK(text_at(held, place.folder.at("outside/b/file")).empty());
}

TEST_CASE("the state of a link is its own") {
  const Place place;
  const HeldFolder held(place.folder.at("repo"));
  place.folder.link("a", "repo/link");
  struct stat status {};
  CHECK(held.status("link", status));
  CHECK(S_ISLNK(status.st_mode));
  CHECK_FALSE(held.status("link/b", status));
}

TEST_CASE("below a folder that cannot be opened nothing can, for the same reason") {
  const Place place;
  CHECK_FALSE(HeldFolder(place.folder.at("none")).open("a", O_RDONLY).is_open());
  CHECK(errno == ENOENT);
}

TEST_CASE("a path that is opened part by part leads no further than one that the kernel opens") {
  const Place place;
  place.folder.link("a", "repo/inner");
  place.folder.link("../outside", "repo/outer");
  const Descriptor repo(open(place.folder.at("repo").c_str(), O_PATH | O_DIRECTORY));
  CHECK(open_by_parts(repo.number(), "a/b/file", O_RDONLY).is_open());
  CHECK(open_by_parts(repo.number(), ".", O_RDONLY | O_DIRECTORY).is_open());
  for (const std::string path :
       {"inner", "inner/b/file", "outer/b/file", "../outside/b/file", "/etc/passwd", "a//b", ""}) {
    CHECK_FALSE(open_by_parts(repo.number(), path, O_RDONLY).is_open());
  }
}

}  // namespace
}  // namespace mlready
