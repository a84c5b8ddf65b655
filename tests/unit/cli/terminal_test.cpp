#include "cli/terminal.h"

#include <map>

#include "support/catch.h"

namespace mlready {
namespace {

Surroundings with(const std::map<std::string, std::string>& variables, bool terminal = false, unsigned columns = 0) {
  const auto lookup = [variables](const char* name) {
    const auto found = variables.find(name);
    return found == variables.end() ? std::string() : found->second;
  };
  return {lookup, terminal, columns};
}

}  // namespace

TEST_CASE("Colour needs a terminal that is not dumb") {
  CHECK(wants_color(with({{"TERM", "xterm"}}, true)));
  CHECK_FALSE(wants_color(with({{"TERM", "dumb"}}, true)));
  CHECK_FALSE(wants_color(with({{"TERM", "xterm"}}, false)));
}

TEST_CASE("CLICOLOR_FORCE asks for colour anywhere, unless it is 0") {
  CHECK(wants_color(with({{"CLICOLOR_FORCE", "1"}})));
  CHECK_FALSE(wants_color(with({{"CLICOLOR_FORCE", "0"}})));
}

TEST_CASE("NO_COLOR beats everything, unless it is empty") {
  CHECK_FALSE(wants_color(with({{"NO_COLOR", "1"}, {"CLICOLOR_FORCE", "1"}}, true)));
  CHECK(wants_color(with({{"NO_COLOR", ""}}, true)));
}

TEST_CASE("The locale decides on Unicode: LC_ALL, then LC_CTYPE, then LANG") {
  CHECK(shows_unicode(with({{"LANG", "ko_KR.UTF-8"}})));
  CHECK(shows_unicode(with({{"LC_CTYPE", "C.utf8"}, {"LANG", "C"}})));
  CHECK_FALSE(shows_unicode(with({{"LC_ALL", "C"}, {"LANG", "en_US.UTF-8"}})));
  CHECK_FALSE(shows_unicode(with({})));
}

TEST_CASE("The width is the terminal's, 80 where there is none, 40 at least") {
  CHECK(render_options(with({})).width == 80);
  CHECK(render_options(with({}, true, 120)).width == 120);
  CHECK(render_options(with({}, true, 5)).width == 40);
}

}  // namespace mlready
