#include <chrono>

#include "listing.h"
#include "support/catch.h"

using namespace mlready;
using namespace mlready::python_test;

namespace {

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

}  // namespace

TEST_CASE("what stands behind an unclosed bracket is still read") {
  CHECK(calls("x = f(1,\ndef g():\n  h()\n") == List{"f", "h"});
  CHECK(problems("x = f(1,\ndef g():\n  h()\n") == List{"2: bracket is never closed"});
  CHECK(calls("x = [1\nimport os\nos.getcwd()") == List{"os.getcwd"});
  CHECK(calls("x = )\nf()") == List{"f"});
}

TEST_CASE("what stands behind an unclosed string is still read") {
  CHECK(calls("x = 'abc\nf()") == List{"f"});
  CHECK(problems("x = 'abc\nf()") == List{"1: string literal is never closed"});
  CHECK(calls("x = f'{abc\nf()\ny = f'{g()}'").front() == "f");
  CHECK(problems("x = '''abc\nf()") == List{"2: string literal is never closed"});
}

TEST_CASE("well-formed source has no problems") {
  CHECK(problems("def f(a, *b):\n\tif a:\n\t    return [\n1,\n]\n\treturn {a: f'{b!r}'}\n") == List{});
}

TEST_CASE("indentation that fits no outer block is tolerated") {
  CHECK(calls("if a:\n    f()\n  g()\nh()") == List{"f", "g", "h"});
  CHECK(calls("  f()\ng()") == List{"f", "g"});
}

TEST_CASE("any prefix of a source is read without harm") {
  const std::string source =
      "import a as b\n@b.c(d=1)\nasync def f(x: int = lambda y: {y: 1}, *z) -> 'T':\n  '''doc'''\n  try:\n"
      "    with g() as h, i: j = f'{k!r:{l}} {m[\"n\"]}' if o else [p for q, r in s if t]\n"
      "  except (U, V) as w: raise X(y := 1) from None\n  match z:\n    case A(b=1) if c: pass\nclass D[E](F, g=h): "
      "...\n";
  for (std::size_t size = 0; size <= source.size(); ++size) CHECK_NOTHROW(facts_of(source.substr(0, size)));
  for (std::size_t at = 0; at < source.size(); ++at) {
    for (const char c : {'\0', '(', ')', '{', '"', '\'', '\n', ':', '\\', '\xFF'}) {
      std::string broken = source;
      broken[at] = c;
      CHECK_NOTHROW(facts_of(broken));
    }
  }
}

TEST_CASE("deep nesting is cut off with one problem") {
  const std::size_t depth = 100000;
  for (const auto* part : {"(", "[", "{", "f(", "a[", "lambda x=", "f'{", "(x:=", "if a:\n", "[x for x in "}) {
    CHECK_NOTHROW(facts_of(repeated(part, depth)));
  }
  CHECK(problems(repeated("(", 300) + repeated(")", 300)) == List{"1: expression is nested too deeply"});
  std::string indented;
  for (std::size_t i = 0; i < 300; ++i) indented += std::string(i, ' ') + "if a:\n";
  CHECK_FALSE(problems(indented).empty());
}

TEST_CASE("long names are not copied for each place that they stand before") {
  const std::string name(300000, 'n');
  const auto start = std::chrono::steady_clock::now();
  facts_of("class " + name + ":\n" + repeated(" def f(self): pass\n", 20000));
  facts_of("import " + name + " as a\n" + repeated("a.b = a.c()\n", 20000));
  facts_of("import bentoml\n" + repeated("@bentoml.api\n", 20000) + "def " + name + "(): pass\n");
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  CHECK(seconds.count() < 5);
}

TEST_CASE("time is linear in the size of hostile sources") {
  const std::size_t times = 200000;
  for (const auto* part : {"f'{",
                           "f'{'",
                           "a if b ",
                           "lambda:",
                           "lambda x=",
                           "x.y()",
                           "(\"a\", ",
                           "[(",
                           "try:\nexcept:",
                           "@a\n",
                           "match x:\n",
                           "global a\n",
                           "a = ",
                           "a, ",
                           "((",
                           "with a as ",
                           "x = x.f()\n",
                           "''' ",
                           "\\\n",
                           "for x in ",
                           "{a:",
                           "except A:\n",
                           "except:",
                           "def f():",
                           "class A:",
                           "try:",
                           "if TYPE_CHECKING:",
                           "a,b=",
                           "import a;",
                           "case x:",
                           "@"}) {
    const auto start = std::chrono::steady_clock::now();
    facts_of("import tornado\n" + repeated(part, times));
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    INFO(part);
    CHECK(seconds.count() < 10);
  }
}
