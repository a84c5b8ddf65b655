#include <ctime>
#include <string>

#include "support/catch.h"
#include "unit/extract/code/code_facts.h"

using mlready::Language;
using namespace code_test;  // NOLINT: the helpers are this file's vocabulary

namespace {

constexpr Language languages[] = {
    Language::go,     Language::rust,  Language::java,       Language::kotlin,           Language::scala,
    Language::csharp, Language::cpp,   Language::javascript, Language::typescript,       Language::protobuf,
    Language::r,      Language::julia, Language::graphql,    Language::restructured_text};

}  // namespace

TEST_CASE("code in comments and strings gives no calls, imports or routes") {
  const auto facts = code_test::read(Language::javascript, R"JS(
// app.get('/x', h)
/* import a from 'b'; run(); */
const s = "app.get('/x', h)";
)JS");
  CHECK(calls(facts).empty());
  CHECK(imports(facts).empty());
  CHECK(routes(facts).empty());
}

TEST_CASE("declarations and keywords are no calls") {
  const auto facts = code_test::read(Language::java, R"J(
interface Api { int size(int n); }
class A { void f() { if (x) { } for (;;) { } while (y) { } switch (z) { } synchronized (m) { } } }
)J");
  CHECK(calls(facts) == Texts{"size(int n)"});
  CHECK(definitions(facts) == Texts{"A.f()"});
}

TEST_CASE("HTTP clients register no routes") {
  CHECK(routes(code_test::read(Language::javascript, "axios.get('/api', cfg); client.post('/x', body);")).empty());
  CHECK(routes(code_test::read(Language::go, "import \"net/http\"\nfunc f() { http.Get(\"/x\") }")).empty());
}

TEST_CASE("named arguments and defaults are no assignments") {
  CHECK(assignments(code_test::read(Language::kotlin, "fun f(a: Int = 3) {\n  g(b = 4)\n  val c = 5\n}\n")) ==
        Texts{"c=5"});
}

TEST_CASE("a comparison is no assignment") {
  CHECK(assignments(code_test::read(Language::javascript, "if (a == 3) b(); c >= 4; d => 5;")).empty());
}

TEST_CASE("what follows an unterminated string or comment on other lines is read") {
  CHECK(calls(code_test::read(Language::go, "x := \"open\ny(1)\n")) == Texts{"y(1)"});
  CHECK(calls(code_test::read(Language::go, "/* never closed\ny(1)\n")).empty());
}

TEST_CASE("facts carry their lines") {
  const auto facts = code_test::read(Language::java, "\n\nfoo(\n  1,\n  2);\n");
  REQUIRE(facts.facts().size() == 1);
  CHECK(facts.facts()[0].lines.first == 3);
  CHECK(facts.facts()[0].lines.last == 5);
}

TEST_CASE("any bytes are survived in every language") {
  constexpr char bytes[] =
      "\"'`/*{[(<\\\x00\xFF\xC3 R\"(r#\"@\"$\"\"\"\" => := #[ @ import use using func class catch throw if";
  const std::string noise(bytes, sizeof bytes - 1);
  for (const auto language : languages) {
    std::string text;
    for (std::size_t start = 0; start < noise.size(); ++start) {
      text = noise.substr(start);
      CHECK_NOTHROW(code_test::read(language, text));
      CHECK_NOTHROW(code_test::read(language, text + text));
    }
  }
}

TEST_CASE("hostile source is read in linear time") {
  constexpr int many = 50'000;
  const auto start = std::clock();
  for (const auto* piece :
       {"(",     "{",      "[",   "f(",    "a.",     "\\\"\\'",    "/*", "`${", "class A{", "func f(", "<", "@a", "#[a",
        "x={a:", "catch(", "if(", "f().g", "use a{", "import {a,", "\"", "'",   "r#",       "$\"",     "=", "fn "}) {
    std::string text;
    for (int i = 0; i < many; ++i) text += piece;
    for (const auto language : languages) CHECK(code_test::read(language, text).file().bytes == text);
  }
  // A few seconds; a quadratic step takes minutes.
  CHECK(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < 60);
}
