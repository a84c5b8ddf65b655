#include "listing.h"
#include "support/catch.h"

using namespace mlready;
using namespace mlready::python_test;

namespace {

List comments(const std::string& source) {
  const auto facts = facts_of(source);
  return list<Comment>(facts, [&](const Comment& comment, const Fact& fact) {
    return std::string(comment.text) + "|" + std::string(facts.scopes()[fact.scope].qualified_name);
  });
}

}  // namespace

TEST_CASE("string literals lose prefix and quotes, docstrings are left out") {
  CHECK(
      strings("'''module'''\nx = 'a', u\"b\", rb'c', R'''d''', f'e{g}', \"\"\n'alone'\ndef f():\n  'doc'\n  h('i')") ==
      List{"a", "b", "c", "d", "e{g}", "", "i"});
  CHECK(strings("x = 'it\\'s' \"a\\\\\"\ny = '''a'b''c\\''''") == List{"it\\'s", "a\\\\", "a'b''c\\'"});
}

TEST_CASE("strings inside replacement fields are literals too, with the quotes of the f-string even") {
  CHECK(strings("f'{a[\"k\"]}'") == List{"{a[\"k\"]}", "k"});
  CHECK(strings("f'{a['k']}'") == List{"{a['k']}", "k"});
  CHECK(strings("f'{x:{w}.2f} {{}} {y!r} {z=}'\nf'''{\na('b')\n}'''") ==
        List{"{x:{w}.2f} {{}} {y!r} {z=}", "{\na('b')\n}", "b"});
  CHECK(strings("f'{f'{f'{a}'}'}'").size() == 3);
}

TEST_CASE("comments lose their marker and have the scope of their column") {
  CHECK(comments("#!/usr/bin/python\ndef f():\n  x = 1  # behind\n  # last of f\n# about g\ndef g(): pass\n## end") ==
        List{"!/usr/bin/python|", "behind|f", "last of f|f", "about g|", "end|"});
  CHECK(comments("x = '# no'\ny = [  # yes\n]\nf'{a}#no'") == List{"yes|"});
}

TEST_CASE("names and attribute chains that are read are references, once a scope") {
  CHECK(references("import numpy as np\na = b\nc.d.e = np.pi\nb\ndef f(x: T, y=u) -> V:\n  b\n  return b, w[i].j") ==
        List{"b", "c.d", "numpy.pi", "T", "u", "V", "b", "w", "i", "w.j"});
  CHECK(references("def f():\n  def g(): a\n  a\n  a") == List{"a", "a"});
  CHECK(references("@m.dec\nclass A(B): pass\nf'{v.w}'") == List{"m.dec", "B", "v.w"});
}

TEST_CASE("a variable itself is read under its own name, its attributes under what made it") {
  CHECK(references("import m\nx = m.F()\nx\nx.coef_") == List{"m.F", "x", "m.F.coef_"});
}

TEST_CASE("targets, keywords of arguments and parameters are not read") {
  CHECK(references("a = 1\nf(k=1)\nlambda p: 0\n[0 for q in []]\nfor r in []: pass") == List{"f"});
}

TEST_CASE("lines are counted over continuation lines, triple quotes and every kind of line end") {
  const auto lines = [](const std::string& source) {
    return list<Call>(facts_of(source), [](const Call&, const Fact& fact) { return span_of(fact); });
  };
  CHECK(lines("x = '''\n\n''' + \\\n  f()\ng()") == List{"4-4", "5-5"});
  CHECK(lines("a()\r\nb()\rc()\nd()") == List{"1-1", "2-2", "3-3", "4-4"});
  CHECK(lines("x = '\\\n'\ny = f'''\n{\nz()}'''\nw()") == List{"5-5", "6-6"});
}

TEST_CASE("bytes of other encodings and a byte order mark do no harm") {
  CHECK(calls("\xEF\xBB\xBFimport os\nos.getcwd()") == List{"os.getcwd"});
  CHECK(strings("# -*- coding: latin-1 -*-\nx = '\xE9t\xE9'") == List{"\xE9t\xE9"});
  CHECK(calls("\xC3\xA9t\xC3\xA9()") == List{"\xC3\xA9t\xC3\xA9"});
}

TEST_CASE("Python 2 is tolerated") {
  CHECK(calls("print 'a %s' % f()\nprint >>out, g()\nexec 'x'\nx = 0777L\ny = ur'z'\nraise E, h()\nx <> i()") ==
        List{"f", "g", "h", "i"});
}

TEST_CASE("stubs of types are read") {
  CHECK(references("from typing import Any as X\ndef f(a: X = ...) -> int: ...\nx: list[X]") ==
        List{"typing.Any", "int", "list"});
}
