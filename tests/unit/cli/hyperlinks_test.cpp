#include "cli/hyperlinks.h"

#include <filesystem>
#include <map>

#include "support/catch.h"
#include "support/temporary_folder.h"

namespace mlready {
namespace {

bool shown(const std::map<std::string, std::string>& variables, bool terminal = true) {
  const auto variable = [&](const char* name) {
    const auto found = variables.find(name);
    return found == variables.end() ? std::string() : found->second;
  };
  return shows_hyperlinks({variable, terminal, 80});
}

}  // namespace

TEST_CASE("Terminals that are known to have hyperlinks get them") {
  CHECK(shown({{"VTE_VERSION", "7200"}}));
  CHECK(shown({{"TERM_PROGRAM", "WezTerm"}}));
  CHECK(shown({{"KITTY_WINDOW_ID", "1"}}));
}

TEST_CASE("Others get no hyperlinks") {
  CHECK_FALSE(shown({{"TERM", "xterm-256color"}}));
  CHECK_FALSE(shown({{"VTE_VERSION", "4803"}}));
  CHECK_FALSE(shown({{"VTE_VERSION", "x"}}));
  CHECK_FALSE(shown({{"VTE_VERSION", "7200"}}, false));
  CHECK_FALSE(shown({{"VTE_VERSION", "7200"}, {"TERM", "dumb"}}));
  CHECK_FALSE(shown({{"VTE_VERSION", "7200"}, {"CI", "true"}}));
}

TEST_CASE("The address of a folder is absolute and percent-encoded") {
  const test::TemporaryFolder folder;
  const auto inner = folder.path() / "a b;c";
  std::filesystem::create_directories(inner);
  const auto address = file_address(inner.string());
  CHECK(address.starts_with("file://"));
  CHECK(address.ends_with("/a%20b%3Bc"));
  CHECK(file_address((inner / "nowhere").string()).empty());
}

}  // namespace mlready
