#include "documents.h"
#include "support/catch.h"

namespace {

using namespace mlready;
using documents_test::leaves;
using documents_test::Leaves;
using documents_test::read;

TEST_CASE("JSON leaves have their path, value and line") {
  CHECK(leaves(read(Language::json, R"({
  "name": "api",
  "cpu": 1.50, "ok": true, "none": null,
  "ports": [80, {"n": 1e3}],
  "empty": {}, "text": "a\u00e9\n\"b\""
})")) == Leaves{"2 name = api", "3 cpu = 1.50", "3 ok = true", "3 none = ", "4 ports[] = 80", "4 ports[].n = 1e3",
                "5 empty = {}", "5 text = aé\n\"b\""});
}

TEST_CASE("comments and trailing commas are allowed in JSON") {
  CHECK(leaves(read(Language::json, "\xEF\xBB\xBF// head\n{ /* x */ \"a\": [1, 2,],\n}\n")) ==
        Leaves{"2 a[] = 1", "2 a[] = 2"});
}

TEST_CASE("NaN and the infinities of Python's JSON are values") {
  CHECK(leaves(read(Language::json, "[{\"a\": NaN}, {\"a\": -Infinity}, {\"a\": Infinity}]")) ==
        Leaves{"1 [].a = NaN", "1 [].a = -Infinity", "1 [].a = Infinity"});
}

TEST_CASE("JSON Lines give a document a line") {
  const auto result = read(Language::json, "{\"a\": 1}\n{\"a\": 2}\n");
  REQUIRE(result.documents.size() == 2);
  CHECK(result.documents[1]->lines.first == 2);
  CHECK(result.problems() == 0);
}

TEST_CASE("what stands before a JSON error is kept") {
  const auto result = read(Language::json, "{\"a\": 1,\n \"b\": {\"c\": 2},\n \"d\": }");
  CHECK(result.problems() == 1);
  CHECK(result.root()["b"].text("c") == "2");
  CHECK(result.root()["b"].lines.last == 2);
}

TEST_CASE("deep JSON is a problem and keeps its outer part") {
  const auto result = read(Language::json, "{\"x\": 1, \"a\": " + std::string(200000, '['));
  CHECK(result.problems() == 1);
  CHECK(result.root().text("x") == "1");
}

TEST_CASE("an empty file, NUL bytes and invalid UTF-8 are survived") {
  CHECK(read(Language::json, "").documents.empty());
  CHECK(read(Language::json, " \n").documents.empty());
  CHECK(read(Language::json, std::string("\0\0", 2)).problems() <= 1);
  CHECK(read(Language::json, "{\"a\": \"\xFF\xFE\"}").root().text("a") == "\xFF\xFE");
}

}  // namespace
