#include "documents.h"
#include "support/catch.h"

namespace {

using namespace mlready;
using documents_test::leaves;
using documents_test::Leaves;
using documents_test::read;

TEST_CASE("TOML leaves come in the order of the text") {
  CHECK(leaves(read(Language::toml, R"(title = "x"
[tool.poetry]
name = "demo"
dependencies = [
  "numpy>=1",
  'torch',
]
[tool.black]
line-length = 120
fast = true
released = 2024-01-02
[[source]]
url = "a"
[[source]]
url = "b"
)")) == Leaves{"1 title = x", "3 tool.poetry.name = demo", "5 tool.poetry.dependencies[] = numpy>=1",
               "6 tool.poetry.dependencies[] = torch", "9 tool.black.line-length = 120", "10 tool.black.fast = true",
               "11 tool.black.released = 2024-01-02", "13 source[].url = a", "15 source[].url = b"});
}

TEST_CASE("a TOML table's lines reach from its header to its last value") {
  const auto result = read(Language::toml, "[a]\nx = 1\ny = [\n 1,\n]\n\n[b]\nz = 1\n");
  CHECK(result.root().members[0].lines.first == 1);
  CHECK(result.root().members[0].lines.last == 5);
}

TEST_CASE("what stands before a TOML error is kept") {
  const auto result = read(Language::toml, "\n[a]\nx = 1\n[b]\ny = = 2\nz = 3\n");
  CHECK(result.problems() == 1);
  CHECK(result.root()["a"].text("x") == "1");
}

TEST_CASE("a table header without a key is a problem") {
  for (const auto* header : {"[=]", "[[=]]", "[ {", "[", "[a.", "[a.=]", "a.= 1", "= 1", "a = {=1}", "a = {b.=1}"}) {
    CHECK(read(Language::toml, "x = 1\n" + std::string(header) + "\n").problems() == 1);
  }
}

TEST_CASE("text beyond ASCII belongs in strings and comments, quoted keys included") {
  CHECK(leaves(read(Language::toml, "# é\n\"ключ\" = 'größe' # ü\nb = \"\"\"é\nü\"\"\"\n")) ==
        Leaves{"2 ключ = größe", "3-4 b = é\nü"});
  const auto stray = read(Language::toml, "a = 1\né = 2\nb = 3\n");
  CHECK(stray.problems() == 1);
  CHECK(stray.root().text("a") == "1");
}

TEST_CASE("deep TOML is a problem") {
  std::string header = "[a";
  for (int i = 0; i < 100000; ++i) header += ".a";
  CHECK(read(Language::toml, header + "]\n").problems() == 1);
  CHECK(read(Language::toml, "a = " + std::string(100000, '[')).problems() == 1);
  CHECK(read(Language::toml, "a = \"\xFF\"\n").problems() == 1);
}

}  // namespace
