#include <array>

#include "extract/ci/ci.h"
#include "support/catch.h"
#include "support/listed_facts.h"

using namespace mlready;
using namespace mlready::testing;

namespace {

/// `@decorator(name=name) def function(…): variable.method("first", "second", *more)`.
FileFacts decorated_call(std::string_view decorator, std::string_view call, std::string_view name = {}) {
  FileFacts facts(SourceFile{"tasks.py", std::string(20, '\n'), Language::python, Role::code});
  const std::array named{Argument{"name", name, true}};
  Decorator fact{decorator, {}, "unit_tests"};
  if (!name.empty()) fact.arguments = facts.keep_all<Argument>(named);
  facts.add(fact, {1, 1});
  const auto scope = facts.open_scope({"unit_tests", "unit_tests", 0, {2, 4}});
  const std::array arguments{Argument{"", "pytest", true}, Argument{"", "tests", true}, Argument{"*", "more", false}};
  facts.add(Call{call, call, facts.keep_all<Argument>(arguments)}, {3, 3}, scope);
  facts.add(Call{call, call, facts.keep_all<Argument>(arguments)}, {9, 9}, 0);
  return facts;
}

Listed commands_after(void (*derive)(FileFacts&), FileFacts facts) {
  derive(facts);
  return listed_commands(facts);
}

}  // namespace

TEST_CASE("what a nox session runs and installs belongs to it") {
  CHECK(commands_after(derive_nox, decorated_call("nox.session", "session.run")) ==
        Listed{"3: nox:unit_tests | pytest tests"});
  CHECK(commands_after(derive_nox, decorated_call("nox.session", "session.install", "tests-3.11")) ==
        Listed{"3: nox:tests-3.11 | pip install pytest tests"});
  CHECK(commands_after(derive_nox, decorated_call("nox.session", "session.log")).empty());
  CHECK(commands_after(derive_nox, decorated_call("other.session", "session.run")).empty());
}

TEST_CASE("what an Invoke task runs belongs to it") {
  CHECK(commands_after(derive_invoke, decorated_call("invoke.task", "c.run")) == Listed{"3: unit_tests | pytest"});
  CHECK(commands_after(derive_invoke, decorated_call("invoke.task", "c.cd")).empty());
  CHECK(commands_after(derive_invoke, decorated_call("celery.task", "c.run")).empty());
}
