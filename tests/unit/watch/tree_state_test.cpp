#include "watch/tree_state.h"

#include <algorithm>

#include "support/catch.h"
#include "support/temporary_folder.h"

namespace mlready {
namespace {

std::vector<std::string> folders_in(const test::TemporaryFolder& folder) {
  auto folders = tree_state({folder.at("")}, {}).folders;
  std::ranges::sort(folders);
  return folders;
}

std::uint64_t stamp_of(const test::TemporaryFolder& folder, const std::vector<std::string>& settings = {}) {
  return tree_state({folder.at("")}, settings).stamp;
}

TEST_CASE("folders that no ignore rule covers matter, empty ones too") {
  test::TemporaryFolder folder;
  folder.write(".gitignore", "out/\n");
  folder.write("src/deep/a.py");
  folder.write("out/x");
  std::filesystem::create_directories(folder.at("empty"));
  CHECK(folders_in(folder) ==
        std::vector<std::string>{folder.path().string(), folder.at("empty"), folder.at("src"), folder.at("src/deep")});
}

TEST_CASE("the folder of a single file matters") {
  test::TemporaryFolder folder;
  folder.write("src/a.py");
  CHECK(tree_state({folder.at("src/a.py")}, {}).folders == std::vector<std::string>{folder.at("src")});
}

TEST_CASE("the stamp is another one once a file comes, changes or goes, and no other time") {
  test::TemporaryFolder folder;
  folder.write(".gitignore", "*.log\n");
  folder.write("a.py");
  const auto first = stamp_of(folder);
  folder.write("run.log");
  CHECK(stamp_of(folder) == first);
  folder.write("b.py");
  const auto second = stamp_of(folder);
  CHECK(second != first);
  folder.write("b.py", "longer text");
  CHECK(stamp_of(folder) != second);
  std::filesystem::remove(folder.at("b.py"));
  CHECK(stamp_of(folder) == first);
}

TEST_CASE("files that settings stand in count wherever they are") {
  test::TemporaryFolder folder;
  test::TemporaryFolder elsewhere;
  folder.write("a.py");
  const std::vector<std::string> settings = {elsewhere.at("strict.yaml")};
  const auto before = stamp_of(folder, settings);
  CHECK(stamp_of(folder, settings) == before);
  elsewhere.write("strict.yaml");
  CHECK(stamp_of(folder, settings) != before);
}

TEST_CASE("a tree that is not there has no folders") {
  test::TemporaryFolder folder;
  CHECK(tree_state({folder.at("none")}, {}).folders.empty());
}

}  // namespace
}  // namespace mlready
