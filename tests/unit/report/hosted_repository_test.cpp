#include "report/hosted_repository.h"

#include "support/catch.h"

namespace mlready {
namespace {

/// The page of `remote`; empty where its host is not known.
std::string page_of(const std::string& remote) {
  const auto found = hosted_repository(remote);
  return found ? found->page : std::string();
}

}  // namespace

TEST_CASE("Every form of a remote at GitHub leads to the same page") {
  for (const auto* remote :
       {"https://github.com/team/model.git", "https://github.com/team/model", "https://github.com/team/model/",
        "http://github.com/team/model.git", "https://user:word@github.com/team/model.git",
        "git@github.com:team/model.git", "github.com:team/model.git", "ssh://git@github.com/team/model.git",
        "ssh://git@github.com:22/team/model.git", "ssh://git@ssh.github.com:443/team/model.git",
        "git://github.com/team/model.git", "https://GitHub.com/team/model.git", "git@github.com:/team/model.git"}) {
    INFO(remote);
    CHECK(hosted_repository(remote) == HostedRepository{Provider::github, "https://github.com/team/model"});
  }
}

TEST_CASE("GitLab has groups within groups, GitHub and Bitbucket have none") {
  CHECK(hosted_repository("git@gitlab.com:group/part/model.git") ==
        HostedRepository{Provider::gitlab, "https://gitlab.com/group/part/model"});
  CHECK(hosted_repository("git@bitbucket.org:team/model.git") ==
        HostedRepository{Provider::bitbucket, "https://bitbucket.org/team/model"});
  CHECK(page_of("https://github.com/a/b/c").empty());
  CHECK(page_of("https://bitbucket.org/a/b/c").empty());
  CHECK(page_of("https://github.com/a").empty());
}

TEST_CASE("Azure DevOps is found by its present and former addresses") {
  const HostedRepository expected{Provider::azure, "https://dev.azure.com/team/My%20Project/_git/model"};
  for (const auto* remote :
       {"https://dev.azure.com/team/My%20Project/_git/model", "https://team@dev.azure.com/team/My%20Project/_git/model",
        "git@ssh.dev.azure.com:v3/team/My%20Project/model", "ssh://git@ssh.dev.azure.com/v3/team/My%20Project/model",
        "https://team.visualstudio.com/My%20Project/_git/model",
        "https://team.visualstudio.com/DefaultCollection/My%20Project/_git/model",
        "team@vs-ssh.visualstudio.com:v3/team/My%20Project/model"}) {
    INFO(remote);
    CHECK(hosted_repository(remote) == expected);
  }
  CHECK(page_of("https://dev.azure.com/team/_git/model") == "https://dev.azure.com/team/model/_git/model");
  CHECK(page_of("https://dev.azure.com/team/model").empty());
  CHECK(page_of("https://dev.azure.com/team").empty());
  CHECK(page_of("https://team.visualstudio.com/DefaultCollection").empty());
  CHECK(page_of("git@ssh.dev.azure.com:v2/team/project/model").empty());
}

TEST_CASE("A host of one's own is known by its name, reached by https or ssh") {
  CHECK(page_of("git@gitlab.example.com:group/model.git") == "https://gitlab.example.com/group/model");
  CHECK(page_of("https://gitlab.example.com:8443/group/model.git") == "https://gitlab.example.com:8443/group/model");
  CHECK(page_of("ssh://git@gitlab.example.com:2222/group/model.git") == "https://gitlab.example.com/group/model");
  CHECK(hosted_repository("git@github.example.com:team/model.git")->provider == Provider::github);
  CHECK(page_of("http://gitlab.example.com/group/model").empty());
  CHECK(page_of("git://gitlab.example.com/group/model").empty());
}

TEST_CASE("Nothing is known of other hosts and of what is no remote") {
  for (const auto* remote :
       {"", "model", "https://", "https://github.com", "https://git.example.com/team/model.git", "/srv/git/model.git",
        "https://notgithub.com/team/model", "https://example.com/github.com/team/model",
        "file:///github.com/team/model", "javascript:alert(1)//a/b", "https://mygitlab.example.com/group/model"}) {
    INFO(remote);
    CHECK_FALSE(hosted_repository(remote));
  }
}

TEST_CASE("A remote that could leave its address has no page") {
  for (const auto* remote :
       {"https://github.com/a/b\"onclick=x", "https://github.com/a/<b>", "https://github.com/../b",
        "https://github.com/a/b?x=y", "https://github.com/a/b#c", "https://github.com/a//b", "https://github.com/a/b c",
        "https://gitlab.com:1x/a/b", "https://gitlab.e\"x/a/b", "git@github.com:a/b\nc", "https://github.com/a/b\x01",
        "https://evil.example\\@github.com:x/a/b"}) {
    INFO(remote);
    CHECK_FALSE(hosted_repository(remote));
  }
}

TEST_CASE("A repository is called by the path of its remote") {
  CHECK(repository_name("git@github.com:team/model.git") == "team/model");
  CHECK(repository_name("https://git.example.com/group/part/model.git") == "group/part/model");
  CHECK(repository_name("").empty());
}

}  // namespace mlready
