#include "mlready/git_revision.h"

#include <atomic>
#include <filesystem>
#include <thread>

#include "base/text.h"
#include "mlready/disk.h"
#include "support/catch.h"
#include "support/temporary_listing.h"
#include "support/temporary_repository.h"

namespace mlready {
namespace {

using test::listing_of;
using test::Paths;
using test::paths_of;
using test::problems_of;
using test::TemporaryRepository;

std::unique_ptr<FileSystem> opened(const std::string& path, const std::string& revision) {
  auto files = open_revision(path, revision);
  if (!files) FAIL(to_string(files.error()));
  return std::move(*files);
}

TEST_CASE("a commit is read as it was, whatever the work tree holds") {
  const TemporaryRepository repository;
  repository.write("a.py", "old\n");
  repository.write("gone/b.py", "b\n");
  repository.commit("first");
  repository.git("tag -a v1 -m one");
  repository.write("a.py", "new\n");
  std::filesystem::remove_all(repository.at("gone"));
  repository.commit("second");
  repository.write("a.py", "not committed\n");
  const std::string hash(trim(repository.git("rev-parse HEAD~1")));
  const std::string described(trim(repository.git("describe --long v1")));
  for (const std::string& revision :
       {std::string("v1"), std::string("HEAD~1"), std::string("main~"), std::string("v1^{commit}"), std::string("@~"),
        hash, hash.substr(0, 8), described}) {
    CAPTURE(revision);
    const auto files = opened(repository.at(""), revision);
    CHECK(paths_of(listing_of(*files)) == Paths{"a.py", "gone/b.py"});
    CHECK(files->read("a.py", 100).value() == "old\n");
    CHECK(files->revision().commit == hash);
    CHECK_FALSE(files->revision().dirty);
  }
  CHECK(opened(repository.at(""), "HEAD")->read("a.py", 100).value() == "new\n");
  CHECK(opened(repository.at("gone"), "v1")->read("b.py", 100).value() == "b\n");
  CHECK(paths_of(listing_of(*opened(repository.at("gone/b.py"), "v1"))) == Paths{"b.py"});
  CHECK_FALSE(open_revision(repository.at("gone"), "HEAD"));
}

TEST_CASE("a bare repository can be read") {
  const TemporaryRepository repository;
  repository.write("src/a.py", "a\n");
  repository.commit();
  repository.git("clone -q --bare . bare.git");
  const auto files = opened(repository.at("bare.git"), "main");
  CHECK(paths_of(listing_of(*files)) == Paths{"src/a.py"});
  CHECK(files->read("src/a.py", 100).value() == "a\n");
  CHECK(paths_of(listing_of(*opened(repository.at(".git"), "main"))) == Paths{"src/a.py"});
  std::filesystem::remove(repository.at("bare.git/config"));
  std::filesystem::rename(repository.at("bare.git"), repository.at("store"));
  CHECK(paths_of(listing_of(*opened(repository.at("store"), "main"))) == Paths{"src/a.py"});
  CHECK_FALSE(open_disk({repository.at("store")}));
}

TEST_CASE("unknown revisions, objects that are no commit and places without a repository are errors") {
  const TemporaryRepository repository;
  repository.write("a.py");
  repository.commit();
  CHECK(open_revision(repository.at(""), "nope").error().where == "nope");
  CHECK_FALSE(open_revision(repository.at(""), "deadbeef"));
  CHECK_FALSE(open_revision(repository.at(""), std::string(50, 'a')));
  CHECK_FALSE(open_revision(repository.at(""), "HEAD~7"));
  CHECK(open_revision(repository.at(""), "HEAD:a.py").error().what == "does not lead to a commit");
  CHECK_FALSE(open_revision(repository.at(""), ""));
  const test::TemporaryFolder plain;
  CHECK(open_revision(plain.at(""), "HEAD").error().what == "is not in a git repository, so it has no revisions");
}

TEST_CASE("links in a commit end at files of the commit or are reported") {
  const TemporaryRepository repository;
  repository.write("docs/guide.md", "guide");
  repository.link("docs/guide.md", "README.md");
  repository.link("../README.md", "docs/chain.md");
  repository.link("docs", "folder");
  repository.link("/etc/passwd", "passwd");
  repository.link("../../outside", "docs/out");
  repository.link("gone", "broken");
  repository.link("self", "self");
  repository.commit();
  const auto files = opened(repository.at(""), "HEAD");
  const auto listing = listing_of(*files);
  CHECK(paths_of(listing) == Paths{"README.md", "docs/chain.md", "docs/guide.md"});
  CHECK(problems_of(listing) == Paths{"broken: symbolic link that cannot be followed",
                                      "docs/out: symbolic link that leads out of the audited folder: not followed",
                                      "passwd: symbolic link that leads out of the audited folder: not followed",
                                      "self: symbolic link that cannot be followed"});
  CHECK(files->read("docs/chain.md", 100).value() == "guide");
  CHECK(problems_of(listing_of(*opened(repository.at("docs"), "HEAD"))) ==
        Paths{"chain.md: symbolic link that leads out of the audited folder: not followed",
              "out: symbolic link that leads out of the audited folder: not followed"});
}

TEST_CASE("sizes, the executable bit and the limit are those of the blobs") {
  const TemporaryRepository repository;
  repository.write("run.sh", "12345");
  std::filesystem::permissions(repository.at("run.sh"), std::filesystem::perms::owner_all);
  repository.commit();
  const auto files = opened(repository.at(""), "HEAD");
  const auto listing = listing_of(*files);
  REQUIRE(listing.files.size() == 1);
  CHECK(listing.files[0].size == 5);
  CHECK(listing.files[0].executable);
  CHECK(files->read("run.sh", 4).error().what == "larger than 4 bytes");
  CHECK_FALSE(files->read("nope", 4));
}

TEST_CASE("a blob that the object database lacks is reported, and the rest is listed") {
  const TemporaryRepository repository;
  repository.write("a.py", "present\n");
  repository.write("b.py", "absent\n");
  repository.commit();
  const std::string id(trim(repository.git("rev-parse HEAD:b.py")));
  std::filesystem::remove(repository.at(".git/objects/" + id.substr(0, 2) + "/" + id.substr(2)));
  const auto listing = listing_of(*opened(repository.at(""), "HEAD"));
  CHECK(paths_of(listing) == Paths{"a.py"});
  CHECK(problems_of(listing) == Paths{"b.py: missing from the object database: not read"});
}

TEST_CASE("a submodule is reported") {
  const TemporaryRepository library;
  library.write("lib.py");
  library.commit();
  const TemporaryRepository repository;
  repository.git("submodule add -q '" + library.at("") + "' inner");
  repository.commit();
  const auto listing = listing_of(*opened(repository.at(""), "HEAD"));
  CHECK(paths_of(listing) == Paths{".gitmodules"});
  CHECK(problems_of(listing) == Paths{"inner: submodule: not part of this audit"});
}

TEST_CASE("several threads read at once, from packs and loose objects") {
  const TemporaryRepository repository;
  for (int i = 0; i < 200; ++i) {
    repository.write("f" + std::to_string(i), std::string(1000, 'x') + std::to_string(i));
    if (i == 150) {
      repository.commit();
      repository.git("gc -q");
    }
  }
  repository.commit();
  const auto files = opened(repository.at(""), "HEAD");
  std::atomic<int> right = 0;
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 4; ++thread) {
    threads.emplace_back([&] {
      for (int i = 0; i < 200; ++i) {
        const auto bytes = files->read("f" + std::to_string(i), 2000);
        if (bytes && *bytes == std::string(1000, 'x') + std::to_string(i)) ++right;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  CHECK(right == 800);
}

TEST_CASE("a revision says in which folder of the repository the audited files lie") {
  const TemporaryRepository repository;
  repository.write("services/api/a.py");
  repository.commit();
  CHECK(opened(repository.at(""), "HEAD")->revision().folder.empty());
  CHECK(opened(repository.at("services/api"), "HEAD")->revision().folder == "services/api");
  CHECK(opened(repository.at("services/api/a.py"), "HEAD")->revision().folder == "services/api");
}

}  // namespace
}  // namespace mlready
