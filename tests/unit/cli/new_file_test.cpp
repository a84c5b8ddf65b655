#include "cli/new_file.h"

#include "base/text_file.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

namespace mlready {
namespace {

using test::TemporaryFolder;

TEST_CASE("A new file is written with the folders above it, and can be run where it should be") {
  const TemporaryFolder folder;
  REQUIRE(write_new_file(folder.at("root"), "a/b/run.sh", "echo\n", true));
  CHECK(*read_text_file(folder.at("root/a/b/run.sh")) == "echo\n");
  const auto run = std::filesystem::status(folder.at("root/a/b/run.sh")).permissions();
  CHECK((run & std::filesystem::perms::owner_exec) != std::filesystem::perms::none);
  REQUIRE(write_new_file(folder.at("root"), "a/page.md", "x\n", false));
  const auto page = std::filesystem::status(folder.at("root/a/page.md")).permissions();
  CHECK((page & std::filesystem::perms::owner_exec) == std::filesystem::perms::none);
}

TEST_CASE("What is there stays as it is: files, folders and links that lead nowhere") {
  const TemporaryFolder folder;
  folder.write("file", "kept\n");
  folder.write("folder/inner");
  folder.link("nowhere", "link");
  for (const auto* path : {"file", "folder", "link"}) {
    CHECK(has_entry(folder.at(""), path));
    CHECK_FALSE(write_new_file(folder.at(""), path, "new\n", false));
  }
  CHECK(*read_text_file(folder.at("file")) == "kept\n");
  CHECK_FALSE(std::filesystem::exists(folder.at("nowhere")));
  CHECK_FALSE(has_entry(folder.at(""), "other"));
}

TEST_CASE("No link leads out of the root, and a file on the way is an error") {
  const TemporaryFolder folder;
  folder.write("outside/inner");
  folder.link("../outside", "root/docs");
  folder.write("root/scripts", "a file\n");
  const auto through_link = write_new_file(folder.at("root"), "docs/card.md", "x\n", false);
  REQUIRE_FALSE(through_link);
  CHECK(to_string(through_link.error()).find("symbolic link") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(folder.at("outside/card.md")));
  CHECK_FALSE(write_new_file(folder.at("root"), "scripts/a.sh", "x\n", true));
}

}  // namespace
}  // namespace mlready
