#include "base/text.h"

#include "support/catch.h"

namespace mlready {
namespace {

TEST_CASE("Lines end with LF, CRLF or CR") {
  CHECK(split_lines("a\nb\r\nc\rd") == std::vector<std::string_view>{"a", "b", "c", "d"});
  CHECK(split_lines("").empty());
  CHECK(split_lines("a\n") == std::vector<std::string_view>{"a"});
}

TEST_CASE("Splitting keeps empty parts") {
  CHECK(split("a,,b", ',') == std::vector<std::string_view>{"a", "", "b"});
  CHECK(split("", ',') == std::vector<std::string_view>{""});
}

TEST_CASE("An excerpt is one line without control characters") {
  CHECK(one_line("  a\tb\n\nc  ", 80) == "a b c");
  CHECK(one_line("red \x1b[31mtext", 80) == "red [31mtext");
  CHECK(one_line(std::string_view("a\0b", 3), 80) == "ab");
}

TEST_CASE("An excerpt drops invisible and direction-changing characters") {
  CHECK(one_line("a\u202Eb\u200Bc\uFEFFd", 80) == "abcd");
}

TEST_CASE("An excerpt replaces invalid UTF-8 and keeps valid text whole") {
  CHECK(one_line("a\xFFz", 80) == "a\uFFFDz");
  CHECK(one_line("na\u00EFve \u538B\u6D4B", 80) == "na\u00EFve \u538B\u6D4B");
}

TEST_CASE("A long excerpt is cut at a character, with an ellipsis, within the limit") {
  const auto cut = one_line("\u538B\u6D4B\u538B\u6D4B", 9);
  CHECK(cut == "\u538B\u2026");
  CHECK(cut.size() <= 9);
}

TEST_CASE("Distance counts edits") {
  CHECK(edit_distance("signal", "signals") == 1);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("same", "same") == 0);
}

TEST_CASE("Search that ignores case finds in the middle and not elsewhere") {
  CHECK(contains_ignoring_case("The MLflow run", "mlflow"));
  CHECK_FALSE(contains_ignoring_case("The run", "mlflow"));
}

}  // namespace
}  // namespace mlready
