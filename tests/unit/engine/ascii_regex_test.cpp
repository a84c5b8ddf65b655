#include "rule_compiler/ascii_regex.h"

#include "support/catch.h"

namespace mlready {
namespace {

TEST_CASE("White space and the end of the text are written as PCRE says them") {
  CHECK(ascii_regex("a\\sb") == "a[\\t\\n\\f\\r ]b");
  CHECK(ascii_regex("[\\s_-]+") == "[\\t\\n\\f\\r _-]+");
  CHECK(ascii_regex("\\S$") == "[^\\t\\n\\f\\r ]\\z");
}

TEST_CASE("Within a class and behind a backslash a dollar is itself") {
  CHECK(ascii_regex("[$]\\$") == "[$]\\$");
  CHECK(ascii_regex("[]$]x") == "[]$]x");
}

TEST_CASE("What is not known to mean the same is left out") {
  CHECK_FALSE(ascii_regex("\\p{Han}"));
  CHECK_FALSE(ascii_regex("(?P<name>x)"));
  CHECK_FALSE(ascii_regex("(?m)^x$"));
  CHECK_FALSE(ascii_regex("[[:alpha:]]"));
  CHECK_FALSE(ascii_regex("[^\\S]"));
  CHECK_FALSE(ascii_regex("\\Qx\\E"));
  CHECK_FALSE(ascii_regex("x\\"));
}

TEST_CASE("Groups may set that case is ignored and that a dot matches line ends") {
  CHECK(ascii_regex("(?is)a(?-i:B)(?:c)") == "(?is)a(?-i:B)(?:c)");
}

}  // namespace
}  // namespace mlready
