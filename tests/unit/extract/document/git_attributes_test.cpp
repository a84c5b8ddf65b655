#include "extract/document/git_attributes.h"

#include "support/catch.h"
#include "support/listed_facts.h"

using namespace mlready;
using namespace mlready::testing;

TEST_CASE("Each line of .gitattributes gives its pattern and attributes") {
  const auto facts = extracted(".gitattributes", "# data\n*.csv  filter=lfs diff=lfs -text\r\n\nalone\n/a/** text=auto",
                               extract_git_attributes);
  const auto keys = all<ConfigKey>(facts);
  REQUIRE(keys.size() == 2);
  CHECK(keys[0].path == "*.csv");
  CHECK(keys[0].value == "filter=lfs diff=lfs -text");
  CHECK(facts.facts()[0].lines.first == 2);
  CHECK(keys[1].path == "/a/**");
}

TEST_CASE("A file without attributes gives nothing") {
  CHECK(extracted(".gitattributes", " \n#\n*.csv\n", extract_git_attributes).facts().empty());
}
