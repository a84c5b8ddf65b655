#include "report/source_link.h"

#include "support/catch.h"

namespace mlready {
namespace {

const std::string commit = "0123456789abcdef0123456789abcdef01234567";

SourceLinks links(const std::string& remote, const std::string& folder = {}) {
  Revision revision;
  revision.commit = commit;
  revision.remote_url = remote;
  revision.folder = folder;
  return SourceLinks(revision);
}

}  // namespace

TEST_CASE("Links to GitHub") {
  const auto github = links("git@github.com:team/model.git");
  const auto page = "https://github.com/team/model";
  CHECK(github.commit() == page + ("/commit/" + commit));
  CHECK(github.place("src/a.py", 0, 0) == page + ("/blob/" + commit + "/src/a.py"));
  CHECK(github.place("src/a.py", 3, 3) == page + ("/blob/" + commit + "/src/a.py#L3"));
  CHECK(github.place("src/a.py", 3, 5) == page + ("/blob/" + commit + "/src/a.py#L3-L5"));
}

TEST_CASE("Links to GitLab") {
  const auto gitlab = links("https://gitlab.com/group/part/model.git");
  const auto page = "https://gitlab.com/group/part/model/-";
  CHECK(gitlab.commit() == page + ("/commit/" + commit));
  CHECK(gitlab.place("a.py", 3, 5) == page + ("/blob/" + commit + "/a.py#L3-5"));
}

TEST_CASE("Links to Bitbucket") {
  const auto bitbucket = links("git@bitbucket.org:team/model.git");
  const auto page = "https://bitbucket.org/team/model";
  CHECK(bitbucket.commit() == page + ("/commits/" + commit));
  CHECK(bitbucket.place("a.py", 3, 5) == page + ("/src/" + commit + "/a.py#lines-3:5"));
  CHECK(bitbucket.place("a.py", 3, 3) == page + ("/src/" + commit + "/a.py#lines-3"));
}

TEST_CASE("Links to Azure DevOps") {
  const auto azure = links("git@ssh.dev.azure.com:v3/team/project/model");
  const auto page = "https://dev.azure.com/team/project/_git/model";
  CHECK(azure.commit() == page + ("/commit/" + commit));
  CHECK(azure.place("a b.py", 0, 0) == page + ("?path=/a%20b.py&version=GC" + commit));
  CHECK(azure.place("a.py", 3, 5) ==
        page + ("?path=/a.py&version=GC" + commit + "&line=3&lineEnd=6&lineStartColumn=1&lineEndColumn=1"));
}

TEST_CASE("Lines of typeset files are linked in their source") {
  const auto github = links("git@github.com:team/model.git");
  CHECK(github.place("README.md", 3, 3).ends_with("/README.md?plain=1#L3"));
  CHECK(github.place("a.IPYNB", 3, 3).ends_with("/a.IPYNB?plain=1#L3"));
  CHECK(github.place("README.md", 0, 0).ends_with("/README.md"));
  CHECK(links("https://gitlab.com/a/b").place("a.rst", 3, 3).ends_with("/a.rst?plain=1#L3"));
}

TEST_CASE("A path counts from the top of the repository, whatever folder was audited") {
  CHECK(links("https://github.com/a/b", "services/my api").place("c.py", 1, 1).ends_with("/services/my%20api/c.py#L1"));
}

TEST_CASE("Links end only where they should, whatever a file is called") {
  const auto github = links("git@github.com:team/model.git");
  CHECK(github.place("a\"><script>.py", 1, 1).ends_with("/a%22%3E%3Cscript%3E.py#L1"));
  CHECK(github.place("a#L9?x&y.py", 1, 1).ends_with("/a%23L9%3Fx%26y.py#L1"));
  CHECK(github.place("../../../other/repository/a.py", 1, 1).empty());
}

TEST_CASE("Without a known host, a commit or a hash there are no links") {
  CHECK(links("https://git.example.com/a/b").commit().empty());
  CHECK(links("https://git.example.com/a/b").place("a.py", 1, 1).empty());
  Revision revision;
  revision.remote_url = "https://github.com/a/b";
  CHECK(SourceLinks(revision).commit().empty());
  for (const auto* bad : {"", "main", "0123456789abcdef0123456789abcdef0123456\"", "0123"}) {
    revision.commit = bad;
    CHECK(SourceLinks(revision).commit().empty());
    CHECK(SourceLinks(revision).place("a.py", 1, 1).empty());
  }
}

}  // namespace mlready
