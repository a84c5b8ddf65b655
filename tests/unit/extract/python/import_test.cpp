#include "listing.h"
#include "support/catch.h"

using namespace mlready;
using namespace mlready::python_test;

namespace {

/// "module|name|alias|level", with "?" behind a guarded one
List imports(const std::string& source, std::string path = "pkg/sub/module.py") {
  return list<Import>(facts_of(source, std::move(path)), [](const Import& import, const Fact&) {
    std::string line(import.module);
    line.append("|").append(import.name).append("|").append(import.alias).append("|");
    return line + std::to_string(import.level) + (import.guarded ? "?" : "");
  });
}

}  // namespace

TEST_CASE("plain imports give one fact a module") {
  CHECK(imports("import os, numpy as np\nimport a.b.c as d, e.f") ==
        List{"os|||0", "numpy||np|0", "a.b.c||d|0", "e.f|||0"});
}

TEST_CASE("from imports give one fact a name, in brackets and over lines too") {
  CHECK(imports("from a.b import c as d, e\nfrom x import (y,  # why\n  z as w,\n)\nfrom q import *") ==
        List{"a.b|c|d|0", "a.b|e||0", "x|y||0", "x|z|w|0", "q|*||0"});
}

TEST_CASE("relative imports are made absolute by the file's place") {
  const std::string source = "from . import a\nfrom .m import b\nfrom .. import c\nfrom ..n.o import d\n";
  CHECK(imports(source, "pkg/sub/module.py") == List{"pkg.sub|a||1", "pkg.sub.m|b||1", "pkg|c||2", "pkg.n.o|d||2"});
  CHECK(imports("from .m import b", "services/my-app/src/app/main.py") == List{"app.m|b||1"});
  CHECK(imports("from .m import b\nfrom ... import c", "main.py") == List{"m|b||1", "|c||3"});
}

TEST_CASE("an import is guarded in a try that catches import errors, its handler, and under TYPE_CHECKING") {
  CHECK(imports("try:\n  import a\nexcept (ValueError, ImportError):\n  import b\nimport c") ==
        List{"a|||0?", "b|||0?", "c|||0"});
  CHECK(imports("if TYPE_CHECKING:\n  import a\nelse:\n  import b") == List{"a|||0?", "b|||0"});
  CHECK(imports("if typing.TYPE_CHECKING: import a\nimport b") == List{"a|||0?", "b|||0"});
  CHECK(imports("try: import a\nexcept: a = None") == List{"a|||0?"});
  CHECK(imports("try:\n  import a\nexcept ValueError:\n  pass") == List{"a|||0"});
  CHECK(imports("try:\n  run()\n  import a\nexcept Exception:\n  pass") == List{"a|||0"});
}

TEST_CASE("an import has the lines of its statement and the scope it stands in") {
  const auto facts = facts_of("def f():\n  from a import (\n    b,\n  )\n");
  for (const auto& fact : facts.facts()) {
    if (!std::holds_alternative<Import>(fact.payload)) continue;
    CHECK(span_of(fact) == "2-4");
    CHECK(facts.scopes()[fact.scope].qualified_name == "f");
  }
}

TEST_CASE("words that only look like imports give none") {
  CHECK(
      imports("text = 'import os'\n# import sys\n'''\nimport re\n'''\nimportlib.import_module(x)\ny = f(yield_from)") ==
      List{});
}
