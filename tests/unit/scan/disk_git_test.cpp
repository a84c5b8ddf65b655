#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "base/text.h"
#include "mlready/disk.h"
#include "support/catch.h"
#include "support/temporary_listing.h"
#include "support/temporary_repository.h"

namespace mlready {
namespace {

using test::listing_of;
using test::opened;
using test::Paths;
using test::paths_of;
using test::problems_of;
using test::run_git;
using test::TemporaryFolder;
using test::TemporaryRepository;

// What git itself lists, in the same order.
Paths listed_by_git(const TemporaryRepository& repository) {
  const std::string output = repository.git("ls-files -z --cached --others --exclude-standard --deduplicate");
  Paths paths;
  for (const auto path : split(output, '\0')) {
    if (!path.empty()) paths.emplace_back(path);
  }
  std::ranges::sort(paths);
  return paths;
}

// Sets a variable of the environment for as long as it lives.
class Environment {
 public:
  Environment(const char* name, const std::string& value) : name_(name) {
    if (const char* old = std::getenv(name)) old_ = old;
    setenv(name, value.c_str(), 1);
  }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;
  ~Environment() { setenv(name_, old_.c_str(), 1); }

 private:
  const char* name_;
  std::string old_;
};

TEST_CASE("a work tree lists tracked files, ignored or not, and untracked ones that are not ignored") {
  const TemporaryRepository repository;
  repository.write("tracked.log");
  repository.write("build/tracked.py");
  repository.commit();
  repository.write(".gitignore", "*.log\nbuild/\n");
  repository.write("untracked.log");
  repository.write("untracked.py");
  repository.write("build/untracked.py");
  CHECK(paths_of(listing_of(*opened({repository.at("")}))) ==
        Paths{".gitignore", "build/tracked.py", "tracked.log", "untracked.py"});
}

TEST_CASE("a deleted file is not listed") {
  const TemporaryRepository repository;
  repository.write("a.py");
  repository.write("b.py");
  repository.commit();
  std::filesystem::remove(repository.at("a.py"));
  CHECK(paths_of(listing_of(*opened({repository.at("")}))) == Paths{"b.py"});
}

TEST_CASE("the listing is git's own, for nested rules, negations, anchors, stars and unusual names") {
  const TemporaryRepository repository;
  repository.write(".gitignore",
                   "*.csv\n!keep.csv\n/top\n**/cache\nlogs/**\n!logs/keep\na/**/z\n*.py[co]\nspace\\ \n\\!bang\n"
                   "only-folder/\n[Tt]emp*\n!temporary.md\nx?y\n");
  repository.write("data/.gitignore", "!sample.csv\nraw/*\n!raw/ok\nkeep.csv\n");
  repository.write(".git/info/exclude", "excluded\n!overridden\n");
  repository.git("config core.excludesFile '" + repository.at(".git/user-ignore") + "'");
  repository.write(".git/user-ignore", "*.swp\noverridden\n");
  for (const std::string folder : {"", "data/", "data/raw/", "logs/", "logs/deep/", "a/", "a/b/", "a/b/c/", "cache/",
                                   "only-folder/", "sub/only-folder/", "temp/"}) {
    for (const std::string name :
         {"one.csv",    "keep.csv", "sample.csv", "top",          "cached",       "keep", "z",   "m.pyc",
          "m.py",       "space ",   "!bang",      "temporary.md", "Temp1",        "xzy",  "x y", "excluded",
          "overridden", "e.swp",    "ok",         "line\nend",    "\xE6\x95\xB0", "\xFF"}) {
      repository.write(folder + name);
    }
  }
  repository.write("deep/only-folder");
  repository.write("deep/cache");
  const auto listed = paths_of(listing_of(*opened({repository.at("")})));
  CHECK(listed == listed_by_git(repository));
  CHECK(listed.size() > 50);
  repository.git("add -f logs/deep/one.csv cache/m.pyc");
  CHECK(paths_of(listing_of(*opened({repository.at("")}))) == listed_by_git(repository));
}

TEST_CASE("a sub-folder is listed relative to itself, under the rules of the folders above") {
  const TemporaryRepository repository;
  repository.write(".gitignore", "*.log\n/services/api/skip.py\n");
  repository.write("services/.gitignore", "*.tmp\n");
  repository.write("services/api/main.py");
  repository.write("services/api/skip.py");
  repository.write("services/api/a.log");
  repository.write("services/api/a.tmp");
  repository.write("services/other.py");
  repository.commit();
  const auto files = opened({repository.at("services/api")});
  CHECK(paths_of(listing_of(*files)) == Paths{"main.py"});
  CHECK(files->revision().commit == std::string(trim(repository.git("rev-parse HEAD"))));
}

TEST_CASE("a folder that the repository ignores is a folder of its own") {
  const TemporaryRepository repository;
  repository.write(".gitignore", "*\n");
  repository.write("project/a.py");
  repository.git("commit -q --allow-empty -m empty");
  const auto files = opened({repository.at("project")});
  CHECK(paths_of(listing_of(*files)) == Paths{"a.py"});
  CHECK_FALSE(files->revision().commit);
}

TEST_CASE("submodules and repositories inside a work tree are reported and not listed") {
  const TemporaryRepository library;
  library.write("lib.py");
  library.commit();
  const TemporaryRepository repository;
  repository.write("a.py");
  repository.git("submodule add -q '" + library.at("") + "' libs/inner");
  repository.commit();
  repository.write("clone/b.py");
  run_git(repository.at("clone"), "init -q .");
  const auto listing = listing_of(*opened({repository.at("")}));
  CHECK(paths_of(listing) == Paths{".gitmodules", "a.py"});
  CHECK(problems_of(listing) == Paths{"clone: a git repository of its own: not part of this audit",
                                      "libs/inner: submodule: not part of this audit"});
  CHECK(problems_of(listing_of(*opened({repository.at("libs")}))) == Paths{"inner: submodule: not part of this audit"});
}

TEST_CASE("a work tree whose .git is a file works") {
  const TemporaryRepository repository;
  repository.write("a.py");
  repository.write(".gitignore", "*.log\n");
  repository.commit();
  const TemporaryFolder place;
  repository.git("worktree add -q '" + place.at("tree") + "' -b side");
  place.write("tree/a.log");
  place.write("tree/b.py");
  repository.write(".git/info/exclude", "b.py\n");
  const auto files = opened({place.at("tree")});
  CHECK(paths_of(listing_of(*files)) == Paths{".gitignore", "a.py"});
  CHECK(files->revision().commit);
}

TEST_CASE("a repository that cannot be opened is walked as a plain folder, and that is said") {
  const TemporaryFolder folder;
  folder.write("a.py");
  folder.write(".git", "gitdir: /nowhere/at/all\n");
  const auto listing = listing_of(*opened({folder.at("")}));
  CHECK(paths_of(listing) == Paths{"a.py"});
  CHECK(problems_of(listing) ==
        Paths{": the git repository cannot be opened, so this is walked as a plain folder: .git is incomplete"});
}

TEST_CASE("a HEAD that leads to no commit that can be read is said, and no HEAD yet is not") {
  const TemporaryRepository repository;
  repository.write("a.py");
  CHECK(problems_of(listing_of(*opened({repository.at("")}))).empty());
  repository.commit();
  repository.write(".git/refs/heads/main", std::string(40, '1') + "\n");
  const auto files = opened({repository.at("")});
  const auto problems = problems_of(listing_of(*files));
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].starts_with(": git's HEAD cannot be read, so the report names no revision"));
  CHECK_FALSE(files->revision().commit);
}

TEST_CASE("a bare repository is an error that says what to do") {
  const TemporaryRepository repository;
  repository.commit();
  repository.git("clone -q --bare . bare.git");
  for (const std::string inner : {"bare.git", "bare.git/refs", ".git"}) {
    const auto files = open_disk({repository.at(inner)});
    CAPTURE(inner);
    REQUIRE_FALSE(files);
    CHECK(files.error().hint == "name the revision to audit");
  }
}

TEST_CASE("partial clones and sparse checkouts open, and what a sparse checkout left out is counted") {
  const TemporaryRepository repository;
  repository.write("a/a.py");
  repository.write("b/b.py");
  repository.commit();
  repository.git("config core.repositoryFormatVersion 1");
  repository.git("config extensions.partialClone origin");
  repository.git("sparse-checkout set a");
  const auto listing = listing_of(*opened({repository.at("")}));
  CHECK(paths_of(listing) == Paths{"a/a.py"});
  CHECK(problems_of(listing) == Paths{": sparse checkout: 1 tracked files are not in the work tree"});
}

TEST_CASE("the revision is the commit, dirty only by tracked files, with the remote's public address") {
  const TemporaryRepository repository;
  CHECK_FALSE(opened({repository.at("")})->revision().commit);
  repository.write("a.py");
  repository.commit();
  repository.git("remote add origin https://user:token@example.org/team/repo.git");
  repository.write("untracked.py");
  const auto clean = opened({repository.at("")})->revision();
  CHECK(clean.commit == std::string(trim(repository.git("rev-parse HEAD"))));
  CHECK_FALSE(clean.dirty);
  CHECK(clean.remote_url == "https://example.org/team/repo.git");
  repository.write("a.py", "changed, and longer\n");
  CHECK(opened({repository.at("")})->revision().dirty);
  repository.git("add a.py");
  CHECK(opened({repository.at("")})->revision().dirty);
}

TEST_CASE("the revision says in which folder of the repository the audited files lie") {
  const TemporaryRepository repository;
  repository.write("services/api/a.py");
  repository.write("services/web/b.py");
  repository.commit();
  CHECK(opened({repository.at("")})->revision().folder.empty());
  CHECK(opened({repository.at("services/api/")})->revision().folder == "services/api");
  CHECK(opened({repository.at("services/api"), repository.at("services/web/b.py")})->revision().folder == "services");
}

TEST_CASE("no filter of the repository is run, and a filtered file does not count as changed") {
  const TemporaryRepository repository;
  repository.write("model.txt", "pointer\n");
  repository.write(".gitattributes", "*.txt filter=evil\n");
  repository.commit();
  repository.git("config filter.evil.clean 'touch " + repository.at("ran") + "; cat'");
  repository.git("config filter.evil.required true");
  repository.git("config core.fsmonitor 'touch " + repository.at("ran") + "'");
  repository.write("model.txt", "the real content, which git would make into the pointer\n");
  const auto files = opened({repository.at("")});
  CHECK(paths_of(listing_of(*files)) == Paths{".gitattributes", "model.txt"});
  CHECK_FALSE(files->revision().dirty);
  CHECK_FALSE(std::filesystem::exists(repository.at("ran")));
}

TEST_CASE("a link into .git is not followed") {
  const TemporaryRepository repository;
  repository.link(".git/config", "settings");
  const auto listing = listing_of(*opened({repository.at("")}));
  CHECK(listing.files.empty());
  CHECK(problems_of(listing) == Paths{"settings: symbolic link that leads out of the audited folder: not followed"});
}

TEST_CASE("a repository of another user is an error with a hint, unless git trusts it") {
  if (geteuid() != 0) return;  // only the superuser can make one
  const TemporaryRepository repository;
  repository.write("a.py");
  repository.commit();
  for (const auto& path : {repository.at(""), repository.at(".git")}) REQUIRE(chown(path.c_str(), 65534, 65534) == 0);
  const auto files = open_disk({repository.at("")});
  REQUIRE_FALSE(files);
  CHECK(contains(files.error().hint, "safe.directory " + repository.path().string()));
  const TemporaryFolder home;
  const Environment changed("HOME", home.at(""));
  home.write(".gitconfig", "[safe]\n\tdirectory = /somewhere/else\n");
  CHECK_FALSE(open_disk({repository.at("")}));
  home.write(".gitconfig", "[safe]\n\tdirectory = " + repository.path().string() + "\n");
  CHECK(open_disk({repository.at("")}));
}

}  // namespace
}  // namespace mlready
