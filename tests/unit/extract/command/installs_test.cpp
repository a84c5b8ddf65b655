#include <string>
#include <vector>

#include "extract/command/commands.h"
#include "support/catch.h"

using namespace mlready;

namespace {

using List = std::vector<std::string>;

/// "ecosystem name version", with "!" behind what is pinned and the group in brackets.
List installed(std::string shell) {
  FileFacts facts(SourceFile{"setup.sh", std::move(shell), Language::shell, Role::code});
  add_commands(facts, facts.file().bytes, 1, CommandOrigin::script, "setup.sh");
  List list;
  for (const auto& fact : facts.facts()) {
    const auto* dependency = std::get_if<Dependency>(&fact.payload);
    if (dependency == nullptr) continue;
    CHECK(dependency->source == DependencySource::install);
    auto text = std::string(dependency->ecosystem) + " " + std::string(dependency->name);
    if (!dependency->version.empty()) text += " " + std::string(dependency->version);
    if (dependency->pinned) text += "!";
    if (!dependency->group.empty()) text += "[" + std::string(dependency->group) + "]";
    list.push_back(text);
  }
  return list;
}

}  // namespace

TEST_CASE("pip in all its spellings installs Python packages under their normal names") {
  CHECK(installed("pip install --upgrade Flask_SQLAlchemy==2.5.1 'torch>=2,<3' -i https://x/simple dvc[s3]") ==
        List{"pypi flask-sqlalchemy ==2.5.1!", "pypi torch >=2,<3", "pypi dvc"});
  CHECK(installed("python3.11 -m pip install pytest\npip3 install mlflow==2.*\nuv pip install ruff==0.4.1") ==
        List{"pypi pytest", "pypi mlflow ==2.*", "pypi ruff ==0.4.1!"});
  CHECK(installed("pip install git+https://github.com/org/tool.git@main") ==
        List{"pypi tool git+https://github.com/org/tool.git@main"});
  CHECK(installed("poetry run pip install a \\\n  b") == List{"pypi a", "pypi b"});
}

TEST_CASE("the other Python managers add with groups and versions") {
  CHECK(installed("uv add --group dev pytest\npoetry add -G test 'hypothesis@^6'\npipx install black") ==
        List{"pypi pytest[dev]", "pypi hypothesis ^6[test]", "pypi black"});
  CHECK(installed("uv tool install pre-commit==3.7.0") == List{"pypi pre-commit ==3.7.0!"});
}

TEST_CASE("system and language package managers keep their own form of a version") {
  CHECK(installed("conda install -y -c conda-forge numpy=1.26 conda-forge::scipy pip=24.0.1") ==
        List{"conda numpy =1.26", "conda scipy", "conda pip =24.0.1!"});
  CHECK(installed("apt-get update && apt-get install -y --no-install-recommends curl=7.88.1 git") ==
        List{"apt curl 7.88.1!", "apt git"});
  CHECK(installed("apk add --no-cache build-base\nyum install -y gcc") == List{"apk build-base", "rpm gcc"});
  CHECK(installed("npm install -g @scope/cli@1.2.3 k6\nyarn add --dev jest") ==
        List{"npm @scope/cli 1.2.3!", "npm k6", "npm jest[dev]"});
  CHECK(installed("go install github.com/a/b@v1.2.0\ncargo install just --version 1.0") ==
        List{"go github.com/a/b v1.2.0!", "cargo just"});
  CHECK(installed("brew install libomp\nRscript -e 'install.packages(c(\"caret\", \"mlr\"), repos=\"x\")'") ==
        List{"brew libomp", "cran caret", "cran mlr"});
}

TEST_CASE("an install in a pipeline or behind a prefix is found") {
  CHECK(installed("yes | sudo pip install a") == List{"pypi a"});
  CHECK(installed("yes | pip install a") == List{"pypi a"});
  CHECK(installed("DEBIAN_FRONTEND=noninteractive sudo apt-get -y install jq") == List{"apt jq"});
}

TEST_CASE("files, paths, variables and other commands install nothing") {
  CHECK(installed("pip install -r requirements.txt -e . ./pkg $PKGS \"${X}\" -c constraints.txt") == List{});
  CHECK(installed("echo pip install torch\nmake install\nnpm install\npoetry install --with dev\nnpm ci") == List{});
  CHECK(installed("python setup.py install\npip uninstall x\ngit add file\npip install > log 2>&1") == List{});
  CHECK(installed("apt install ./local.deb\nhelm install release chart\nkubectl create job x") == List{});
}
