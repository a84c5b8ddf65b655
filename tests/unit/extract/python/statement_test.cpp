#include <algorithm>

#include "listing.h"
#include "support/catch.h"

using namespace mlready;
using namespace mlready::python_test;

namespace {

/// "types", then b(are), s(ilent), l(ogs), r(eraises)
List handlers(const std::string& source) {
  return list<Handler>(facts_of(source), [](const Handler& handler, const Fact&) {
    std::string line;
    for (const auto type : handler.types) line.append(type).append(",");
    line += ":";
    return line + (handler.bare ? "b" : "") + (handler.silent ? "s" : "") + (handler.logs ? "l" : "") +
           (handler.reraises ? "r" : "");
  });
}

}  // namespace

TEST_CASE("handlers have resolved types, and bare ones none") {
  CHECK(handlers("import requests as r\ntry: x()\nexcept (r.Timeout, ValueError) as e: y()\nexcept* OSError: y()\n"
                 "except: y()") == List{"requests.Timeout,ValueError,:", "OSError,:", ":b"});
}

TEST_CASE("a handler that does nothing is silent") {
  CHECK(handlers("try: x()\nexcept A: pass\nexcept B:\n  # why\n  continue\nexcept C: ...\nexcept D: y = 1\n"
                 "except E: return") == List{"A,:s", "B,:s", "C,:s", "D,:", "E,:"});
}

TEST_CASE("a handler logs where it calls a logger, and reraises where it raises") {
  CHECK(handlers(
            "import logging\nlog = logging.getLogger()\ntry: x()\nexcept A:\n  log.exception('a')\n"
            "except B:\n  if y:\n    raise C() from None\nexcept D:\n  self.logger.error('b')\n  raise\n"
            "except E:\n  print(e)\nexcept F:\n  parser.error('usage')\nexcept G:\n  logging.getLogger(n).info(1)") ==
        List{"A,:l", "B,:r", "D,:lr", "E,:", "F,:", "G,:l"});
}

TEST_CASE("the handlers of Python 2 are read") {
  CHECK(handlers("try: x()\nexcept A, e: y()").size() == 1);
}

TEST_CASE("raises have the resolved exception and the whole expression") {
  const auto raises = list<Raise>(
      facts_of("from a import E\nraise E('x') from e\nraise\nraise V"),
      [](const Raise& raise, const Fact&) { return std::string(raise.exception) + "|" + std::string(raise.text); });
  CHECK(raises == List{"a.E|E('x') from e", "|", "V|V"});
}

TEST_CASE("assignments of every form are found") {
  CHECK(assignments("a = 1\nb: int = 'x'\nc: str\nd += 2.5\ne = f = None\nif (g := h()): pass") ==
        List{"a=1!", "b:int=x!", "c:str=", "d=2.5!", "e=None!", "f=None!", "g=h()"});
  CHECK(assignments("a, (b, *c) = f()\n[d, e] = 1, x\nfor i in y: j = i") ==
        List{"a=f()", "b=f()", "c=f()", "d=1!", "e=x", "j=i"});
  CHECK(assignments("x['k'] = 1\nself.y = 'z'\na.b['c'].d = -1") == List{"x['k']=1!", "self.y=z!", "a.b['c'].d=-1!"});
  CHECK(assignments("from torch.backends import cudnn\ncudnn.deterministic = True\nfrom os import environ as env\n"
                    "env['SEED'] = '0'") == List{"torch.backends.cudnn.deterministic=True!", "os.environ['SEED']=0!"});
  CHECK(assignments("type A[T] = list[T]\nx = lambda a=1: a\ny = {'k': 1}") ==
        List{"A=list[T]", "x=lambda a=1: a", "y={'k': 1}"});
  CHECK(assignments("if a: b = 1\nelse: c = 2; d = 3") == List{"b=1!", "c=2!", "d=3!"});
}

TEST_CASE("keyword arguments, defaults and comparisons are no assignments") {
  CHECK(assignments("f(a=1)\ndef g(b=2): pass\nif c == 3: pass\nx[d:e]\nprint(f'{h=}')") == List{});
}

TEST_CASE("conditions of every form are found") {
  CHECK(conditions("if a:\n  pass\nelif b(c): pass\nwhile d and e: pass\nx = f if g else h if i else j\n"
                   "if __name__ == \"__main__\": main()") ==
        List{"a", "b(c)", "d and e", "g", "i", "__name__ == \"__main__\""});
  CHECK(conditions("match x:\n  case [a, b] if a > b: pass\n  case _: pass") == List{"a > b"});
  CHECK(conditions("if x[1:2] and (lambda y: y): pass") == List{"x[1:2] and (lambda y: y)"});
}

TEST_CASE("an assertion is a condition without its message") {
  const auto facts = facts_of("assert a == (1, 2), 'message'\nassert(b)");
  CHECK(list<Condition>(facts, [](const Condition& condition, const Fact&) {
          return std::string(condition.text) + (condition.assertion ? "!" : "");
        }) == List{"a == (1, 2)!", "(b)!"});
}

TEST_CASE("filters of comprehensions are no conditions") {
  CHECK(conditions("[a for a in b if c]\n{k: v for k, v in d if k for e in f if e}") == List{});
  CHECK(conditions("[a if b else c for a in d if e]") == List{"b"});
}

TEST_CASE("match, case and type are names where no statement begins") {
  CHECK(calls("match(a)\ncase(b)\ntype(c)\nmatch[0].d()\nprint(match, case, type)") ==
        List{"match", "case", "type", "match.d", "print"});
  CHECK(assignments("type = 1\ncase = 2\nmatch: int = 3") == List{"type=1!", "case=2!", "match:int=3!"});
}

TEST_CASE("calls in the cases of a match are found, captures are no reads") {
  CHECK(calls("match f():\n  case A(b=1) | m.C(): g()\n  case {'k': v}:\n    h(v)") == List{"f", "g", "h"});
  CHECK(references("match s:\n  case A(b=c): pass\n  case m.D: pass\n  case e: pass") == List{"s", "A", "m.D"});
}

TEST_CASE("a yield spans the rest of its function, and is none outside of one or inside an expression") {
  const auto yields = list<Reference>(facts_of("yield 0\ndef f():\n  a()\n  yield b\n  c()\nd()\ndef g(): x = yield"),
                                      [](const Reference& reference, const Fact& fact) {
                                        return reference.name == "yield" ? std::to_string(fact.lines.first) + "-" +
                                                                               std::to_string(fact.lines.last)
                                                                         : "";
                                      });
  CHECK(std::ranges::count_if(yields, [](const auto& lines) { return !lines.empty(); }) == 1);
  CHECK(std::ranges::count(yields, "4-5") == 1);
}
