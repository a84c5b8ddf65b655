#include "listing.h"
#include "support/catch.h"

using namespace mlready;
using namespace mlready::python_test;

namespace {

/// "qualified(name:annotation=default, …)->returns", then m(ethod), n(ested), s(tub)
List definitions(const std::string& source) {
  return list<Definition>(facts_of(source), [](const Definition& definition, const Fact&) {
    std::string line = std::string(definition.qualified_name) + "(";
    for (const auto& parameter : definition.parameters) {
      line.append(parameter.name);
      if (!parameter.annotation.empty()) line.append(":").append(parameter.annotation);
      if (!parameter.default_value.empty()) line.append("=").append(parameter.default_value);
      line.append(",");
    }
    line.append(")").append(definition.return_annotation);
    return line + (definition.method ? "m" : "") + (definition.nested ? "n" : "") + (definition.stub ? "s" : "");
  });
}

List docstrings(const std::string& source) {
  return list<Definition>(facts_of(source),
                          [](const Definition& definition, const Fact&) { return definition.docstring; });
}

}  // namespace

TEST_CASE("a function has its parameters with annotations and defaults") {
  CHECK(definitions("def f(a, /, b: int = 1, *, c='x', d: Dict[str, int]) -> List[int]:\n  return 1") ==
        List{"f(a,b:int=1,c='x',d:Dict[str, int],)List[int]"});
  CHECK(definitions("async def f(*args: int, **kwargs): return 1") == List{"f(*args:int,**kwargs,)"});
  CHECK(definitions("def f[T: (int, str)](x: T, y=lambda a, b: a): return x") == List{"f(x:T,y=lambda a, b: a,)"});
  CHECK(definitions("def f(a, (b, c)): return a") == List{"f(a,(b, c),)"});
}

TEST_CASE("methods, nested functions and their qualified names") {
  CHECK(definitions(R"(
class A:
    def m(self):
        def inner():
            return 1
    class B:
        def n(self): return 2
def g():
    class C:
        def o(self): return 3
)") == List{"A.m(self,)m", "A.m.inner()n", "A.B.n(self,)m", "g()", "g.C.o(self,)mn"});
}

TEST_CASE("a body that does nothing makes a stub") {
  CHECK(definitions("def a(): ...\ndef b():\n  '''doc'''\ndef c():\n  '''doc'''\n  pass\n"
                    "def d():\n  raise NotImplementedError('x')\ndef e(): raise ValueError\ndef f():\n  pass\n  x()") ==
        List{"a()s", "b()s", "c()s", "d()s", "e()", "f()"});
}

TEST_CASE("docstrings are the first string of a body, and only that") {
  CHECK(
      docstrings("def a():\n  \"\"\"Does it.\n\n  Well.\"\"\"\n  x\ndef b():\n  r'raw'\ndef c(): 'inline'; x\n"
                 "def d():\n  x = 'no'\ndef e():\n  f'no'\ndef g():\n  'no'.strip()\ndef h():\n  # comment\n  'yes'") ==
      List{"Does it.\n\n  Well.", "raw", "inline", "", "", "", "yes"});
}

TEST_CASE("a definition has the lines from its def to the end of its body") {
  const auto facts =
      facts_of("@d\ndef f(\n  a\n):\n  if a:\n    return '''x\ny'''\n\n# after\nx = 1\nclass A:\n  a = 1\n");
  CHECK(list<Definition>(facts, [](const Definition&, const Fact& fact) { return span_of(fact); }) == List{"2-7"});
  CHECK(list<ClassDefinition>(facts, [](const ClassDefinition&, const Fact& fact) { return span_of(fact); }) ==
        List{"11-12"});
}

TEST_CASE("scopes have qualified names, parents and lines") {
  const auto facts = facts_of("class A:\n  def f(self):\n    g()\nh()\n");
  REQUIRE(facts.scopes().size() == 3);
  CHECK(facts.scopes()[1].qualified_name == "A");
  CHECK(facts.scopes()[2].qualified_name == "A.f");
  CHECK(facts.scopes()[2].name == "f");
  CHECK(facts.scopes()[2].parent == 1);
  CHECK(facts.scopes()[2].lines.first == 2);
  CHECK(facts.scopes()[2].lines.last == 3);
  CHECK(list<Call>(facts, [](const Call& call, const Fact& fact) {
          return std::string(call.name) + std::to_string(fact.scope);
        }) == List{"g2", "h0"});
}

TEST_CASE("classes have resolved bases and a docstring") {
  const auto facts = facts_of(
      "import torch.nn as nn\nfrom typing import Generic\nclass A(nn.Module, Generic[T], metaclass=M, *others):\n"
      "  'Doc.'\nclass B: pass\nclass C[T](list): x = 1\ndef f():\n  class D(): pass");
  const auto classes = list<ClassDefinition>(facts, [](const ClassDefinition& definition, const Fact&) {
    std::string line = std::string(definition.qualified_name) + "(";
    for (const auto base : definition.bases) line.append(base).append(",");
    return line + ")" + std::string(definition.docstring) + (definition.nested ? " nested" : "");
  });
  CHECK(classes == List{"A(torch.nn.Module,typing.Generic,)Doc.", "B()", "C(list,)", "f.D() nested"});
}

TEST_CASE("decorators have resolved names, arguments and the target") {
  const auto facts = facts_of(
      "import functools as ft\n@ft.lru_cache(maxsize=1)\n@plain\nasync def f(): pass\n@a.b\n\n# between\nclass C: "
      "pass\n");
  const auto decorators = list<Decorator>(facts, [](const Decorator& decorator, const Fact& fact) {
    return std::string(decorator.name) + "/" + std::to_string(decorator.arguments.size()) + " " +
           std::string(decorator.target) + " " + span_of(fact);
  });
  CHECK(decorators == List{"functools.lru_cache/1 f 2-2", "plain/0 f 3-3", "a.b/0 C 5-5"});
}
