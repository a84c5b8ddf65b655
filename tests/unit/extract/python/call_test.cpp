#include "listing.h"
#include "support/catch.h"

using namespace mlready;
using namespace mlready::python_test;

namespace {

/// "keyword=text", with "!" behind a literal
List arguments(const std::string& source) {
  List result;
  const auto facts = facts_of(source);
  for (const auto& fact : facts.facts()) {
    const auto* call = std::get_if<Call>(&fact.payload);
    if (call == nullptr) continue;
    for (const auto& argument : call->arguments) {
      result.push_back(std::string(argument.keyword).append("=").append(argument.text) + (argument.literal ? "!" : ""));
    }
    break;
  }
  return result;
}

}  // namespace

TEST_CASE("calls are resolved through imports") {
  CHECK(calls("import numpy as np\nnp.random.seed(0)") == List{"numpy.random.seed"});
  CHECK(calls("from sklearn.svm import SVC as S\nS()") == List{"sklearn.svm.SVC"});
  CHECK(calls("from .data import load\nload()") == List{"pkg.sub.data.load"});
  CHECK(calls("import a.b\na.b.c()") == List{"a.b.c"});
  CHECK(calls("def f():\n  import a as b\n  b.c()\nb.c()") == List{"a.c", "b.c"});
  CHECK(calls("unknown.f()") == List{"unknown.f"});
}

TEST_CASE("calls on a variable are resolved through the call that made it") {
  CHECK(calls("import mlflow\nclient = mlflow.MlflowClient()\nclient.get_run()") ==
        List{"mlflow.MlflowClient", "mlflow.MlflowClient.get_run"});
  CHECK(calls("import m\nwith m.open() as f, g() as h:\n  f.read()\n  h.read()") ==
        List{"m.open", "g", "m.open.read", "g.read"});
  CHECK(calls("import m\nif (x := m.f()):\n  x.g()") == List{"m.f", "m.f.g"});
  CHECK(calls("import m\nasync def f():\n  s = await m.connect()\n  await s.send()") ==
        List{"m.connect", "m.connect.send"});
  CHECK(calls("import m\na, b = m.A(), m.B()\na.x()\nb.x()") == List{"m.A", "m.B", "m.A.x", "m.B.x"});
  CHECK(calls("import torch\nAdam = torch.optim.Adam\nAdam()") == List{"torch.optim.Adam"});
  CHECK(calls("import m\npipe = m.pipeline()\npipe('x')") == List{"m.pipeline", "m.pipeline.__call__"});
}

TEST_CASE("calls on an attribute of self are resolved within the class") {
  CHECK(calls(R"(
import m
class A:
    def __init__(self):
        self.client = m.Client()
    def run(self):
        self.client.send()
        def inner():
            self.client.stop()
class B:
    def run(self):
        self.client.send()
)") == List{"m.Client", "m.Client.send", "m.Client.stop", "self.client.send"});
}

TEST_CASE("another value, a parameter or a loop hides what a name stood for") {
  CHECK(calls("import np\nnp = 5\nnp.f()") == List{"np.f"});
  CHECK(calls("import numpy as np\ndef f(np):\n  np.g()\nnp.g()") == List{"np.g", "numpy.g"});
  CHECK(calls("import numpy as np\nfor np in x:\n  np.g()") == List{"np.g"});
  CHECK(calls("import numpy as np\ndef f():\n  np = 1\nnp.g()") == List{"numpy.g"});
}

TEST_CASE("None and the fallback of a failed import leave a name what it was") {
  CHECK(calls("try:\n  import a.b as x\nexcept ImportError:\n  import c as x\nx.f()") == List{"a.b.f"});
  CHECK(calls("try:\n  import a.b as x\nexcept ImportError:\n  x = None\nx.f()") == List{"a.b.f"});
}

TEST_CASE("a global that a function binds is known in the others") {
  CHECK(calls("import m\nmodel = None\ndef load():\n  global model\n  model = m.load()\ndef f():\n  model.predict()") ==
        List{"m.load", "m.load.predict"});
}

TEST_CASE("names of chained calls leave arguments and subscripts out") {
  CHECK(calls("a(1).b(2).c(3)") == List{"a", "a.b", "a.b.c"});
  CHECK(calls("x['a'].fit(y)[0].go()") == List{"x.fit", "x.fit.go"});
  CHECK(calls("(await x.y()).z()") == List{"x.y", "x.y.z"});
  CHECK(calls("(a\n .b()\n .c())") == List{"a.b", "a.b.c"});
}

TEST_CASE("calls on other expressions are named by their type") {
  CHECK(calls("'a'.join(x)\nb'a'.hex()\nf'{a}'.strip()\n[].append(1)\n{}.get(1)\n{1}.add(2)\n{**a}.pop()") ==
        List{"str.join", "bytes.hex", "str.strip", "list.append", "dict.get", "set.add", "dict.pop"});
  CHECK(calls("(a + b).sum()\n(1).bit_length()\n(lambda: 0)()") == List{"().sum", "().bit_length", "()"});
}

TEST_CASE("calls inside every kind of expression are found") {
  CHECK(calls("x = [f(i) for i in g() if h(i)]") == List{"f", "g", "h"});
  CHECK(calls("lambda a=f(): g(a)") == List{"f", "g"});
  CHECK(calls("d = {f(): g(), **h()}\ns = x[f():g()]") == List{"f", "g", "h", "f", "g"});
  CHECK(calls("return_ = a() if b() else c()\nprint(f'{d()!r:>{e()}} {{no()}}')") ==
        List{"a", "b", "c", "print", "d", "e"});
  CHECK(calls("@f(1)\ndef a(b=g(), *c, d: h() = 1) -> i(): pass") == List{"f", "g", "h", "i"});
  CHECK(calls("assert f(), g()\nraise h() from i()\ndel x[j()]\nreturn k()\nyield l()") ==
        List{"f", "g", "h", "i", "j", "k", "l"});
}

TEST_CASE("arguments carry keyword, text and whether they are literal") {
  CHECK(arguments("f(1, -2, 'a', b'c', r'\\d', None, True, x, *y, k=3, s=\"t\", **z)") ==
        List{"=1!", "=-2!", "=a!", "=c!", "=\\d!", "=None!", "=True!", "=x", "*=y", "k=3!", "s=t!", "**=z"});
  CHECK(arguments("f(f'{a}', 'a' 'b', [1, 2], a + 1)") == List{"=f'{a}'", "='a' 'b'!", "=[1, 2]", "=a + 1"});
  CHECK(arguments("f(lambda a, b: a, x for x, y in z)") == List{"=lambda a, b: a", "=x for x, y in z"});
  CHECK(arguments("f(\n  a,  # one\n  b=(1,\n     2),\n)") == List{"=a", "b=(1,\n     2)"});
  CHECK(arguments("f()") == List{});
}

TEST_CASE("a call starts on the line of its last name and ends at its bracket") {
  const auto lines = list<Call>(facts_of("(df\n  .filter(a)\n  .write(\n    b\n  ))"),
                                [](const Call&, const Fact& fact) { return span_of(fact); });
  CHECK(lines == List{"2-2", "3-5"});
}

TEST_CASE("the written name is the source's own") {
  const auto written = list<Call>(facts_of("import numpy as np\nnp . random [0] .seed()"),
                                  [](const Call& call, const Fact&) { return call.written; });
  CHECK(written == List{"np.random.seed"});
}

TEST_CASE("definitions, patterns and keywords before brackets are no calls") {
  CHECK(calls("def f(a): pass\nclass A(B): pass\nif (a): pass\nnot (a)\nx = a if (b) else (c)\nmatch x:\n  case "
              "P(y=1): pass") == List{});
}

TEST_CASE("names stay bounded however long a chain of calls is") {
  std::string source = "x";
  for (int i = 0; i < 2000; ++i) source += ".method()";
  for (const auto& name : calls(source)) CHECK(name.size() < 220);
}
