#include "documents.h"
#include "support/catch.h"

namespace {

using namespace mlready;
using documents_test::leaves;
using documents_test::Leaves;
using documents_test::read;

TEST_CASE("INI sections, separators, continuations and comments") {
  CHECK(leaves(read(Language::ini, R"(root = 1
[tool:pytest]
addopts: --strict
; comment
[testenv:lint]
commands =
    ruff check .
    # style
    mypy src
skip_install
)")) == Leaves{"1 root = 1", "3 tool:pytest.addopts = --strict",
               "6-9 testenv:lint.commands = ruff check .\n    # style\n    mypy src",
               "10 testenv:lint.skip_install = "});
}

TEST_CASE("an INI value that starts below its key has the lines of its text") {
  const auto result = read(Language::ini, "[a]\ncommands =\n    one\n    two\n");
  CHECK(result.root()["a"]["commands"].lines.first == 3);
  CHECK(result.root()["a"]["commands"].lines.last == 4);
}

TEST_CASE("Java properties") {
  CHECK(
      leaves(read(Language::ini, "# c\ninference_address=http://0.0.0.0:8080\nmodels={\\\n  \"a\": 1\\\n}\nkey value\n",
                  "config.properties")) ==
      Leaves{"2 inference_address = http://0.0.0.0:8080", "3-5 models = {\"a\": 1}", "6 key = value"});
}

TEST_CASE("dotenv values in and without quotes") {
  CHECK(leaves(
            read(Language::dotenv, "# c\nexport A=1 # one\nB='x # y'\nC=\"line\nnext\"\nD=\nnoise\nE=\"open\nF=2\n")) ==
        Leaves{"2 A = 1", "3 B = x # y", "4-5 C = line\nnext", "6 D = ", "8 E = \"open", "9 F = 2"});
}

TEST_CASE("XML elements, attributes and repeated children") {
  CHECK(leaves(read(Language::xml, R"(<?xml version="1.0"?>
<project xmlns="p">
  <!-- c -->
  <dependency>
    <artifactId>a</artifactId>
  </dependency>
  <dependency><artifactId>b</artifactId></dependency>
  <note lang="en">text</note>
</project>
)")) == Leaves{"2 project.@xmlns = p", "5 project.dependency.artifactId = a", "7 project.dependency.artifactId = b",
               "8 project.note.@lang = en", "8 project.note.#text = text"});
}

TEST_CASE("broken, deep and entity-laden XML is survived") {
  CHECK(read(Language::xml, "<a><b>1</b><c").problems() == 1);
  CHECK(read(Language::xml, "<a><b>1</b><c").root()["a"].text("b") == "1");
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<a>";
  CHECK_FALSE(read(Language::xml, deep).documents.empty());
  CHECK_FALSE(
      read(Language::xml, "<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]><x>&c;</x>").documents.empty());
}

}  // namespace
