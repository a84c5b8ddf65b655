#include "engine/evaluate/evaluate.h"

#include "support/catch.h"
#include "unit/engine/facts_by_hand.h"

namespace mlready::testing {
namespace {

using Places = std::vector<std::string>;

/// Where the first signal of the rule finds something, as "path:line".
Places found(const Repository& files, const std::string& signals) {
  const auto program = program_of(rule_text("signals:\n  " + signals + "\nverdict: {met: a}\n"));
  if (!program) FAIL(to_string(program.error()));
  const auto records = files.records(*program);
  const Reach reach(records, files.uses());
  const Candidates candidates(*program, records, reach);
  RuleEvaluation evaluation(*program, program->rules[0], records, candidates);
  Places places;
  for (const auto& place : evaluation.signal(0).places) {
    const auto path = records.file(place.where).path;
    const bool whole = place.where.fact == Candidates::whole_file;
    places.push_back(whole ? path : path + ":" + std::to_string(records.fact(place.where).lines.first));
  }
  return places;
}

Call call(std::string_view name, std::span<const Argument> arguments = {}) {
  return {name, name, arguments};
}

TEST_CASE("An import is found under its module and under what it imports") {
  const Repository files(
      file_with("a.py", {Import{"sklearn.model_selection", "KFold", "", 0, false},
                         Import{"mlflow.sklearn", "", "", 0, false}, Import{"mlflower", "", "", 0, false}}));
  CHECK(found(files, "a: {imports: [mlflow, sklearn.model_selection.KFold]}") == Places{"a.py:1", "a.py:2"});
}

TEST_CASE("A call's arguments are tested by keyword, by absence and by position") {
  static constexpr Argument seeded[] = {{"random_state", "42", true}};
  static constexpr Argument positional[] = {{"", "train", true}};
  const Repository files(file_with("a.py", {call("split", seeded), call("split"), call("split", positional)}));
  CHECK(found(files, "a: {calls: {is: split, argument: {random_state: '[0-9]+'}}}") == Places{"a.py:1"});
  CHECK(found(files, "a: {calls: {is: split, without_argument: random_state}}") == Places{"a.py:2", "a.py:3"});
  CHECK(found(files, "a: {calls: {is: split, positional: train}}") == Places{"a.py:3"});
}

TEST_CASE("A matcher of anything is found by the keyword of an argument, or by an attribute") {
  static constexpr Argument seeded[] = {{"random_state", "42", true}};
  const Repository files(file_with("a.py", {call("split", seeded), call("split"), Assignment{"rate", "", "0.1", true},
                                            Assignment{"rate", "", "high", true}}));
  CHECK(found(files, "a: {calls: {is: '*', argument: {random_state: '[0-9]+'}}}") == Places{"a.py:1"});
  CHECK(found(files, "a: {calls: {argument: {random_state: high}}}").empty());
  CHECK(found(files, "a: {assigns: {value: '[0-9.]+'}}") == Places{"a.py:3"});
  CHECK(found(files, "a: {assigns: {is: '*', value: '.', literal: 'true'}}") == Places{"a.py:3", "a.py:4"});
}

TEST_CASE("Test, vendored, generated and data files are seen only where the rule asks for them") {
  const Repository files(file_with("a.py", {call("f")}, Role::test), file_with("b.py", {call("f")}, Role::vendored),
                         file_with("c.py", {call("f")}, Role::generated), file_with("d.py", {call("f")}));
  CHECK(found(files, "a: {calls: f}") == Places{"d.py:1"});
  CHECK(found(files, "a: {calls: {is: f, role: test}}") == Places{"a.py:1"});
}

TEST_CASE("A lock file declares dependencies though it is generated") {
  const Repository files(file_with("poetry.lock", {Dependency{.name = "mlflow"}}, Role::generated, Language::toml));
  CHECK(found(files, "a: {depends_on: mlflow}") == Places{"poetry.lock:1"});
}

TEST_CASE("Prose that negates or is unchecked is no evidence; a plan is") {
  const Repository files(
      file_with("README.md",
                {Prose{"we have no load test", "", Mood::negated}, Prose{"load test", "", Mood::unchecked},
                 Prose{"a load test will follow", "", Mood::planned}, Prose{"the load test", "", Mood::stated}},
                Role::docs, Language::markdown));
  CHECK(found(files, "a: {prose: load test}") == Places{"README.md:3", "README.md:4"});
}

TEST_CASE("`all` gives places only where every branch has one, `any` those of all branches") {
  const Repository files(file_with("a.py", {call("f"), call("g")}));
  CHECK(found(files, "a: {all: [{calls: f}, {calls: g}]}") == Places{"a.py:1", "a.py:2"});
  CHECK(found(files, "a: {all: [{calls: f}, {calls: h}]}").empty());
  CHECK(found(files, "a: {any: [{calls: f}, {calls: h}]}") == Places{"a.py:1"});
}

TEST_CASE("`same_file` asks for something else in the file, by matcher or by signal") {
  const Repository files(file_with("a.py", {call("f"), call("g")}), file_with("b.py", {call("f")}));
  CHECK(found(files, "a: {calls: {is: f, same_file: {calls: g}}}") == Places{"a.py:1"});
  CHECK(found(files, "a: {calls: {is: f, same_file: b}}\n  b: {calls: g}") == Places{"a.py:1"});
}

TEST_CASE("`contains` looks within the lines of the fact") {
  FileFacts file({"a.py", "1\n2\n3\n4\n5\n", Language::python, Role::code});
  file.add(Definition{.name = "check"}, {1, 3});
  file.add(Raise{"ValueError", ""}, {2, 2});
  file.add(Definition{.name = "load"}, {4, 5});
  const Repository files(std::move(file));
  CHECK(found(files, "a: {defines: {is: '*', contains: [{raises: ValueError}]}}") == Places{"a.py:1"});
}

TEST_CASE("`scope` and `same_scope` look at the function around a fact") {
  FileFacts file({"a.py", "1\n2\n3\n4\n", Language::python, Role::code});
  const auto train = file.open_scope({"train", "train", 0, {1, 2}});
  file.add(call("seed"), {2, 2}, train);
  file.add(call("fit"), {2, 2}, train);
  file.add(call("seed"), {4, 4});
  const Repository files(std::move(file));
  CHECK(found(files, "a: {calls: {is: seed, scope: train}}") == Places{"a.py:2"});
  CHECK(found(files, "a: {calls: {is: seed, same_scope: {calls: fit}}}") == Places{"a.py:2"});
}

TEST_CASE("`section_contains` asks for each part below the heading and above the next one of its level") {
  const Repository files(
      file_with("card.md",
                {Heading{1, "Model card", "Model card"}, Heading{2, "Limitations", "Model card > Limitations"},
                 Prose{"Trained on census data", "", Mood::stated}, Heading{1, "Licence", "Licence"},
                 Prose{"Metrics follow", "", Mood::stated}},
                Role::docs, Language::markdown));
  CHECK(found(files, "a: {heading: {is: model card, section_contains: [limitations, trained on]}}") ==
        Places{"card.md:1"});
  CHECK(found(files, "a: {heading: {is: model card, section_contains: [metrics]}}").empty());
}

TEST_CASE("Files are found by path") {
  const Repository files(file_with("data/raw.dvc", {}, Role::data), file_with("a.py", {}));
  CHECK(found(files, "a: {file: ['*.dvc']}") == Places{"data/raw.dvc"});
}

TEST_CASE("`in` and `not_in` narrow by path") {
  const Repository files(file_with("src/a.py", {call("f")}), file_with("lib/b.py", {call("f")}));
  CHECK(found(files, "a: {calls: {is: f, in: 'src/**'}}") == Places{"src/a.py:1"});
  CHECK(found(files, "a: {calls: {is: f, not_in: 'src/**'}}") == Places{"lib/b.py:1"});
}

}  // namespace
}  // namespace mlready::testing
