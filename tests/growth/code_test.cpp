#include "growth/growth.h"
#include "support/catch.h"

using namespace mlready::test;

namespace {

std::vector<Material> in_all_languages(const std::vector<std::string>& pieces) {
  std::vector<Material> materials;
  for (const auto* path : {"a.go", "a.rs", "a.java", "a.kt", "a.scala", "a.cs", "a.js", "a.ts", "a.cpp", "a.R", "a.jl",
                           "a.proto", "a.graphql", "build.gradle"}) {
    for (const auto& piece : pieces) materials.push_back(repeated(path, piece));
  }
  return materials;
}

}  // namespace

TEST_CASE("Nested Python takes linear time") {
  const Material stairs{"stairs", [](std::size_t bytes) {
                          std::string text;
                          for (std::size_t depth = 0; text.size() < bytes; ++depth)
                            text += std::string(depth, ' ') + "if x:\n";
                          return Files{{"a.py", text}};
                        }};
  require_linear({
      stairs,
      nested("a.py", "(", ")"),
      nested("a.py", "["),
      nested("a.py", "{", "}"),
      nested("a.py", "f(", ")"),
      nested("a.py", "f(a="),
      nested("a.py", "x[", "]"),
      nested("a.py", "lambda: "),
      nested("a.py", "not "),
      nested("a.py", "-"),
      nested("a.py", "f'{", "}'"),
      nested("a.py", "f\"{f'{", "}'}\""),
      nested("a.py", "f'''{", "}'''"),
      nested("a.py", "x if y else "),
      nested("a.py", "class A:\n "),
      nested("a.py", "a = "),
      nested("a.py", "{'a': ", "}", "1"),
      nested("a.py", "a(b)(", ")"),
      nested("a.py", "if x: "),
      nested("a.py", "try:\n"),
      nested("a.py", "f'{x:{"),
      nested("a.py", "@d(", ")"),
      nested("a.py", "Optional[", "]", "x: "),
      nested("a.py", "[x for x in ", "]"),
  });
}

TEST_CASE("Long and unfinished Python takes linear time") {
  require_linear({
      repeated("a.py", "\""),
      repeated("a.py", "'''"),
      repeated("a.py", "\"\"\"a\n"),
      repeated("a.py", "'a\n"),
      repeated("a.py", "f'{"),
      repeated("a.py", "f'{x}' "),
      repeated("a.py", "'a' ", "x = "),
      repeated("a.py", "'a' \\\n", "x = "),
      repeated("a.py", "\\\n"),
      repeated("a.py", "\\x41", "x = '", "'"),
      repeated("a.py", ".b", "a"),
      repeated("a.py", ".b()", "a"),
      repeated("a.py", "[0]", "a"),
      repeated("a.py", "(0)", "a"),
      repeated("a.py", "a.b%.c()\n"),
      repeated("a.py", "a, "),
      repeated("a.py", "a = b = "),
      repeated("a.py", " + a%", "x = a"),
      repeated("a.py", " | a", "x = a"),
      repeated("a.py", " and a", "x = a"),
      repeated("a.py", "a%=1, ", "f(", ")"),
      repeated("a.py", "'a%', ", "x = [", "]"),
      repeated("a.py", "'k%': 1, ", "x = {", "}"),
      repeated("a.py", "@d\n", "", "def f(): pass\n"),
      repeated("a.py", "@d.e%(1)\n", "", "def f(): pass\n"),
      repeated("a.py", "@app.get('/%')\n", "", "def f(): pass\n"),
      repeated("a.py", "a%: int = 1, ", "def f(", "): pass\n"),
      repeated("a.py", "def f%(): pass\n"),
      repeated("a.py", "class A%(B): pass\n"),
      repeated("a.py", "class A%(A%): pass\n"),
      repeated("a.py", "  def f%(self): pass\n", "class A:\n"),
      repeated("a.py", "  x% = 1\n", "class A:\n"),
      repeated("a.py", "import a%\n"),
      repeated("a.py", "import a% as b\n"),
      repeated("a.py", "from a import b%\n"),
      repeated("a.py", "a%, ", "from a import (", ")"),
      repeated("a.py", ".a", "import a"),
      repeated("a.py", "x% = x%\n"),
      repeated("a.py", "x = x + 1\n"),
      repeated("a.py", "x = f(x)\n"),
      repeated("a.py", "x = y\ny = x\n"),
      repeated("a.py", "x% = a.b()\nx%.c()\n"),
      repeated("a.py", "a% = b%\nb% = a%\n"),
      repeated("a.py", "global a%\n"),
      repeated("a.py", "logging.info('a %s', x)\n"),
      repeated("a.py", "try:\n  a()\nexcept E%:\n  raise\n"),
      repeated("a.py", "x: Optional[int] = None\n"),
      repeated("a.py", "# x\n"),
      repeated("a.py", "assert x == 1\n"),
      repeated("test_a.py", "def test_%():\n  assert f(%) == 1\n"),
      repeated("a.py", "if __name__ == '__main__':\n  f()\n"),
      repeated("a.py", "with a as b:\n  b.c()\n"),
      repeated("a.py", "é"),
      repeated("a.py", "\xff"),
      repeated("a.py", "match x:\n  case %: pass\n"),
      repeated("a.py", "x = os.environ['A%']\n", "import os\n"),
      repeated("a.py", "os.system('a | b')\n", "import os\n"),
      repeated("a.py", " && a", "import os\nos.system('a", "')\n"),
      repeated("setup.py", "'a%', ", "from setuptools import setup\nsetup(install_requires=[", "])\n"),
      repeated("noxfile.py", "@nox.session\ndef s%(session):\n  session.run('pytest')\n", "import nox\n"),
      repeated("dag.py", "t% = PythonOperator(task_id='t%', python_callable=f)\n",
               "from airflow import DAG\nfrom airflow.operators.python import PythonOperator\nwith DAG('a') as dag:\n  "
               "pass\n"),
      repeated("dag.py", "t% >> ", "", "t0\n"),
      repeated("a.py", "parser.add_argument('--a%', default=1)\n"),
  });
}

TEST_CASE("Notebooks take linear time") {
  const std::string head = "{\"cells\":[",
                    tail =
                        "{\"cell_type\":\"code\",\"source\":[]}],\"metadata\":{},\"nbformat\":4,\"nbformat_minor\":5}";
  const auto code = [&](std::string source) {
    return R"({"cell_type":"code","source":[")" + source + R"("],"outputs":[]},)";
  };
  require_linear({
      repeated("a.ipynb", code("x% = 1"), head, tail),
      repeated("a.ipynb", code("!pip install a%"), head, tail),
      repeated("a.ipynb", code("%%time"), head, tail),
      repeated("a.ipynb", "{\"cell_type\":\"markdown\",\"source\":\"# a\\n\"},", head, tail),
      repeated("a.ipynb", "\"x = 1\\n\",", head + "{\"cell_type\":\"code\",\"source\":[", "\"\"]}," + tail),
      repeated(
          "a.ipynb", "iVBORw0KGgo",
          head + R"({"cell_type":"code","source":[],"outputs":[{"output_type":"display_data","data":{"image/png":")",
          "\"}}]}," + tail),
      repeated("a.ipynb", "\\n", head + R"({"cell_type":"code","source":")", "\"}," + tail),
      nested("a.ipynb", "[", "]"),
      nested("a.ipynb", "{\"cells\":[", "]}"),
      repeated("a.ipynb", "{\"cells\":"),
      repeated("a.ipynb", "(", head + R"({"cell_type":"code","source":")", "\"}," + tail),
      repeated("a.ipynb", "\\ud83d", head + R"({"cell_type":"code","source":")", "\"}," + tail),
  });
}

TEST_CASE("Code in other languages takes linear time") {
  require_linear(in_all_languages({"(",
                                   "{",
                                   "}",
                                   "[",
                                   "<",
                                   "A<",
                                   "\"",
                                   "'",
                                   "`",
                                   "/*",
                                   "//",
                                   "\\",
                                   "#",
                                   "@",
                                   "$",
                                   "@A ",
                                   "@A(",
                                   "a.",
                                   ".a()",
                                   "f(",
                                   "x => ",
                                   "() -> {",
                                   "func f% () {\n",
                                   "def f%() = {\n",
                                   "fn f%() {\n",
                                   "function f%() {\n",
                                   "class A% {\n",
                                   "class A% {}\n",
                                   "public void f%() {}\n",
                                   "import a%;\n",
                                   "import (\n",
                                   "use a%::b;\n",
                                   "use a::{",
                                   "a% = ",
                                   "if (a) {\n",
                                   "else if (a) ",
                                   "#[a]\n",
                                   "r#\"",
                                   "R\"a",
                                   "R\"(",
                                   "`${",
                                   "$\"{",
                                   "/a",
                                   "a, ",
                                   "a: b, ",
                                   "template<",
                                   "message A% {\n",
                                   "rpc a(A) returns (B);\n",
                                   "type A% {\n",
                                   "a: String @b\n",
                                   "x <- f%(x)\n",
                                   "app.get('/%', f);\n",
                                   "end\n",
                                   "do\n",
                                   "'''",
                                   "\"\"\"",
                                   "log.info(x);\n"}),
                 16 << 10);
}
