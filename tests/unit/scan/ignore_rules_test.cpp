#include "scan/ignore_rules.h"

#include "support/catch.h"

namespace mlready {
namespace {

std::string decision(std::string_view rules, std::string_view path, bool is_folder = false) {
  const auto ignored = IgnoreRules(rules).decide(path, is_folder);
  if (!ignored) return "silent";
  return *ignored ? "ignored" : "kept";
}

TEST_CASE("a rule without a slash matches at any depth, one with a slash only from its folder") {
  CHECK(decision("*.log", "a/b/c.log") == "ignored");
  CHECK(decision("*.log", "a/b/c.logs") == "silent");
  CHECK(decision("/top.txt", "top.txt") == "ignored");
  CHECK(decision("/top.txt", "a/top.txt") == "silent");
  CHECK(decision("a/x", "a/x") == "ignored");
  CHECK(decision("a/x", "b/a/x") == "silent");
}

TEST_CASE("stars and question marks stay within a folder, two stars between slashes do not") {
  CHECK(decision("a/*/x", "a/b/x") == "ignored");
  CHECK(decision("a/*/x", "a/b/c/x") == "silent");
  CHECK(decision("a/?", "a/b") == "ignored");
  CHECK(decision("a?b", "a/b") == "silent");
  CHECK(decision("a/**/x", "a/x") == "ignored");
  CHECK(decision("a/**/x", "a/b/c/x") == "ignored");
  CHECK(decision("**/x", "x") == "ignored");
  CHECK(decision("a/**", "a/b/c") == "ignored");
  CHECK(decision("a/**", "a") == "silent");
  CHECK(decision("a/b**c", "a/bxc") == "ignored");
  CHECK(decision("a/b**c", "a/b/c") == "silent");
}

TEST_CASE("the last rule that matches decides, and a negation takes a file back") {
  CHECK(decision("*.csv\n!keep.csv", "keep.csv") == "kept");
  CHECK(decision("!keep.csv\n*.csv", "keep.csv") == "ignored");
  CHECK(decision("!keep.csv", "keep.csv") == "kept");
}

TEST_CASE("a rule that ends with a slash is for folders only") {
  CHECK(decision("build/", "build", true) == "ignored");
  CHECK(decision("build/", "build", false) == "silent");
  CHECK(decision("*\n!build/", "build", false) == "ignored");
}

TEST_CASE("comments, escapes, trailing spaces, CRLF and a byte order mark are read as git reads them") {
  CHECK(decision("# note", "# note") == "silent");
  CHECK(decision("\\#note", "#note") == "ignored");
  CHECK(decision("\\!note", "!note") == "ignored");
  CHECK(decision("a.txt   ", "a.txt") == "ignored");
  CHECK(decision("a\\ ", "a ") == "ignored");
  CHECK(decision("a.txt\r\nb.txt\r\n", "a.txt") == "ignored");
  CHECK(decision("\xEF\xBB\xBF"
                 "a.txt",
                 "a.txt") == "ignored");
  CHECK(decision("", "a.txt") == "silent");
}

TEST_CASE("brackets hold ranges, negation, classes and escapes, and never a slash") {
  CHECK(decision("[a-c].py", "b.py") == "ignored");
  CHECK(decision("[!a-c].py", "b.py") == "silent");
  CHECK(decision("[^a-c].py", "d.py") == "ignored");
  CHECK(decision("x[]]y", "x]y") == "ignored");
  CHECK(decision("x[[:digit:]]", "x7") == "ignored");
  CHECK(decision("x[[:digit:]]", "xa") == "silent");
  CHECK(decision("x[\\]]", "x]") == "ignored");
  CHECK(decision("/a[+-9]b", "a/b") == "silent");
  CHECK(decision("/a[!x]b", "a/b") == "silent");
  CHECK(decision("*.py[cod]", "m.pyc") == "ignored");
}

TEST_CASE("malformed rules match nothing, and the others still hold") {
  CHECK(decision("x[a\n*.log", "x[a") == "silent");
  CHECK(decision("x[a\n*.log", "y.log") == "ignored");
  CHECK(decision("x[[:nope:]]", "xn") == "silent");
  CHECK(decision("trailing\\", "trailing\\") == "silent");
}

TEST_CASE("names are bytes: line ends and invalid UTF-8 match too") {
  CHECK(decision("a*b", "a\nb") == "ignored");
  CHECK(decision("*.log", "\xFF\xFE.log") == "ignored");
  CHECK(decision("[\xC0-\xFF]", "\xE9") == "ignored");
}

TEST_CASE("rules that would take exponential time elsewhere are matched in linear time") {
  std::string rule;
  for (int i = 0; i < 60; ++i) rule += "*a";
  CHECK(decision(rule + "*b", std::string(20'000, 'a')) == "silent");
}

}  // namespace
}  // namespace mlready
