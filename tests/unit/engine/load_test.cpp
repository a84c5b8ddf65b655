#include "engine/rules/load.h"

#include "support/catch.h"
#include "unit/engine/facts_by_hand.h"

namespace mlready::testing {
namespace {

Error error_of(const std::string& text) {
  const auto program = program_of(text);
  REQUIRE_FALSE(program);
  return program.error();
}

TEST_CASE("A rule loads with its words, its signals and its verdict") {
  const auto program = program_of(rule_text("signals: {seen: {imports: [mlflow]}}\nverdict: {met: seen}\n"));
  REQUIRE(program);
  REQUIRE(program->rules.size() == 1);
  CHECK(program->rules[0].info.area == "training");
  CHECK(program->rules[0].signals[0].name == "seen");
  CHECK(program->matchers[0].verb->name == "imports");
}

TEST_CASE("An unknown key of a rule is refused with its place and the closest known key") {
  const auto error = error_of(rule_text("signal: {}\nverdict: {}\n"));
  CHECK(error.what == "unknown key \"signal\"");
  CHECK(error.where == "training/example.yaml:7:1");
  CHECK(error.hint == "did you mean \"signals\"?");
}

TEST_CASE("An unknown verb is refused with the closest one") {
  const auto error = error_of(rule_text("signals: {a: {import: [mlflow]}}\nverdict: {met: a}\n"));
  CHECK(error.what == "unknown key \"import\"");
  CHECK(error.hint == "did you mean \"imports\"?");
}

TEST_CASE("An attribute that the verb does not have is refused") {
  CHECK(error_of(rule_text("signals: {a: {imports: {is: [x], valu: y}}}\nverdict: {met: a}\n")).what ==
        "unknown key \"valu\"");
}

TEST_CASE("A verdict that names no signal of the rule is refused with the closest one") {
  const auto error = error_of(rule_text("signals: {seen: {imports: [x]}}\nverdict: {met: sene}\n"));
  CHECK(error.what == "no signal is named \"sene\"");
  CHECK(error.hint == "did you mean \"seen\"?");
}

TEST_CASE("An id that differs from the path is refused") {
  const auto program = program_of(rule_text("signals: {}\nverdict: {}\n", "training.other"));
  REQUIRE_FALSE(program);
  CHECK(program.error().what == "the id \"training.other\" does not agree with the path");
}

TEST_CASE("An invalid regular expression is refused where it stands") {
  const auto error = error_of(rule_text("signals: {a: {prose: ['(x']}}\nverdict: {met: a}\n"));
  CHECK(error.what.find("is not valid") != std::string::npos);
  CHECK(error.where.starts_with("training/example.yaml:7:"));
}

TEST_CASE("Text that is no YAML is refused with its line") {
  CHECK(error_of("id: [unclosed\n").where.starts_with("training/example.yaml:"));
}

TEST_CASE("A signal that refers to itself through others is refused") {
  const auto error = error_of(rule_text(
      "signals: {a: {any: [b, {imports: [x]}]}, b: {imports: {is: [y], same_file: a}}}\nverdict: {met: a}\n"));
  CHECK(error.what.find("refers to itself") != std::string::npos);
}

TEST_CASE("The digest changes with the text of a rule") {
  const auto one = program_of(rule_text("signals: {a: {imports: [x]}}\nverdict: {met: a}\n"));
  const auto two = program_of(rule_text("signals: {a: {imports: [y]}}\nverdict: {met: a}\n"));
  CHECK(one->digest != two->digest);
}

TEST_CASE("Every built-in rule loads with each of its patterns checked") {
  auto sources = embedded_rules();
  for (auto& source : sources) source.trust = Trust::none;
  const auto program = load_program(sources);
  if (!program) FAIL(to_string(program.error()));
}

}  // namespace
}  // namespace mlready::testing
