#include "mlready/disk.h"

#include <sys/stat.h>
#include <unistd.h>

#include "support/catch.h"
#include "support/temporary_folder.h"
#include "support/temporary_listing.h"

namespace mlready {
namespace {

using test::listing_of;
using test::opened;
using test::Paths;
using test::paths_of;
using test::problems_of;
using test::TemporaryFolder;

TEST_CASE("a plain folder is listed in order, relative to itself, with sizes and the executable bit") {
  const TemporaryFolder folder;
  folder.write("b/z.py", "12345");
  folder.write("a.py", "");
  chmod(folder.at("b/z.py").c_str(), 0755);
  const auto listing = listing_of(*opened({folder.at("")}));
  REQUIRE(paths_of(listing) == Paths{"a.py", "b/z.py"});
  CHECK(listing.files[1].size == 5);
  CHECK(listing.files[1].executable);
  CHECK_FALSE(listing.files[0].executable);
  CHECK(listing.problems.empty());
}

TEST_CASE("a plain folder's .gitignore files are honoured, nested ones over those above") {
  const TemporaryFolder folder;
  folder.write(".gitignore", "*.csv\nbuild/\n/secret.txt\n");
  folder.write("data/.gitignore", "!sample.csv\n/raw/*\n!/raw/keep.txt\n");
  folder.write("data/sample.csv");
  folder.write("data/other.csv");
  folder.write("data/raw/drop.txt");
  folder.write("data/raw/keep.txt");
  folder.write("build/out.py");
  folder.write("sub/build/out.py");
  folder.write("secret.txt");
  folder.write("sub/secret.txt");
  CHECK(paths_of(listing_of(*opened({folder.at("")}))) ==
        Paths{".gitignore", "data/.gitignore", "data/raw/keep.txt", "data/sample.csv", "sub/secret.txt"});
}

TEST_CASE("rules above a plain folder that is audited do not reach into it") {
  const TemporaryFolder folder;
  folder.write(".gitignore", "*");
  folder.write("inner/a.py");
  CHECK(paths_of(listing_of(*opened({folder.at("inner")}))) == Paths{"a.py"});
}

TEST_CASE("a single file is listed in its folder, and only it") {
  const TemporaryFolder folder;
  folder.write("src/a.py", "import os\n");
  folder.write("src/b.py");
  const auto files = opened({folder.at("src/a.py")});
  CHECK(paths_of(listing_of(*files)) == Paths{"a.py"});
  CHECK(files->read("a.py", 100).value() == "import os\n");
}

TEST_CASE("several paths are listed from the folder they have in common, each file once") {
  const TemporaryFolder folder;
  folder.write("src/a.py");
  folder.write("src/deep/b.py");
  folder.write("tests/t.py");
  folder.write("other/c.py");
  const auto files = opened({folder.at("tests/t.py"), folder.at("src"), folder.at("src/deep"), folder.at("src/a.py")});
  CHECK(paths_of(listing_of(*files)) == Paths{"src/a.py", "src/deep/b.py", "tests/t.py"});
}

TEST_CASE("a path that does not exist, a special file and no path at all are errors") {
  const TemporaryFolder folder;
  CHECK(open_disk({folder.at("nope")}).error().where == folder.at("nope"));
  mkfifo(folder.at("pipe").c_str(), 0600);
  CHECK(open_disk({folder.at("pipe")}).error().what == "is neither a folder nor a regular file");
  CHECK_FALSE(open_disk({}));
}

TEST_CASE("a symbolic link is listed where it ends at a regular file below the root") {
  const TemporaryFolder folder;
  folder.write("repo/docs/guide.md", "guide");
  folder.write("outside.txt");
  folder.link("docs/guide.md", "repo/README.md");
  folder.link(folder.at("repo/docs/guide.md"), "repo/absolute.md");
  folder.link("README.md", "repo/chain.md");
  folder.link("docs", "repo/folder");
  folder.link("../outside.txt", "repo/out.txt");
  folder.link("/etc/passwd", "repo/passwd");
  folder.link("gone", "repo/broken");
  folder.link("self", "repo/self");
  const auto files = opened({folder.at("repo")});
  const auto listing = listing_of(*files);
  REQUIRE(paths_of(listing) == Paths{"README.md", "absolute.md", "chain.md", "docs/guide.md"});
  CHECK(listing.files[0].size == 5);
  CHECK(problems_of(listing) == Paths{"broken: symbolic link that leads nowhere",
                                      "out.txt: symbolic link that leads out of the audited folder: not followed",
                                      "passwd: symbolic link that leads out of the audited folder: not followed",
                                      "self: symbolic link that leads nowhere"});
  CHECK(files->read("chain.md", 100).value() == "guide");
  CHECK_FALSE(files->read("passwd", 1 << 20));
  CHECK_FALSE(files->read("out.txt", 100));
}

TEST_CASE("pipes are reported, and reading one does not wait for a writer") {
  const TemporaryFolder folder;
  mkfifo(folder.at("pipe").c_str(), 0600);
  const auto files = opened({folder.at("")});
  const auto listing = listing_of(*files);
  CHECK(listing.files.empty());
  CHECK(problems_of(listing) == Paths{"pipe: a pipe, socket or device: not read"});
  CHECK(files->read("pipe", 100).error().what == "not a regular file");
}

TEST_CASE("a file that is longer than the limit is an error, one that is as long is not") {
  const TemporaryFolder folder;
  folder.write("a", "12345");
  const auto files = opened({folder.at("")});
  CHECK(files->read("a", 5).value() == "12345");
  CHECK(files->read("a", 4).error().what == "larger than 4 bytes");
}

TEST_CASE("reading never leaves the root") {
  const TemporaryFolder folder;
  folder.write("outside");
  folder.write("repo/.git/config");
  folder.write("repo/a");
  const auto files = opened({folder.at("repo")});
  for (const std::string path : {"../outside", "a/../../outside", "/etc/passwd", ".git/config", "./a", "", "nope"}) {
    CAPTURE(path);
    CHECK_FALSE(files->read(path, 1 << 20));
  }
}

TEST_CASE("unusual names are kept byte by byte") {
  const TemporaryFolder folder;
  const Paths names = {" leading space.py", "line\nend.py", "quote'\".py", "\xE6\x95\xB0\xE6\x8D\xAE.py",
                       "\xFF\xFE.py"};
  for (const auto& name : names) folder.write(name, name);
  const auto files = opened({folder.at("")});
  CHECK(paths_of(listing_of(*files)) == names);
  for (const auto& name : names) CHECK(files->read(name, 100).value() == name);
}

// The superuser may read everything, so the test steps down to an unprivileged user for the listing.
TEST_CASE("a folder that may not be read is reported, and the rest is listed") {
  const TemporaryFolder folder;
  folder.write("a.py");
  folder.write("closed/b.py");
  chmod(folder.path().c_str(), 0755);
  chmod(folder.at("closed").c_str(), 0);
  const auto files = opened({folder.at("")});
  const bool superuser = geteuid() == 0;
  if (superuser) REQUIRE(seteuid(65534) == 0);
  const auto listing = files->list();
  if (superuser) REQUIRE(seteuid(0) == 0);
  chmod(folder.at("closed").c_str(), 0755);
  REQUIRE(listing);
  CHECK(paths_of(*listing) == Paths{"a.py"});
  CHECK(problems_of(*listing) == Paths{"closed: cannot list the folder: Permission denied"});
}

TEST_CASE("repositories inside a plain folder are part of it, their .git is not") {
  const TemporaryFolder folder;
  folder.write("one/a.py");
  folder.write("one/.git/HEAD", "nonsense");
  CHECK(paths_of(listing_of(*opened({folder.at("")}))) == Paths{"one/a.py"});
  CHECK_FALSE(opened({folder.at("")})->revision().commit);
}

}  // namespace
}  // namespace mlready
