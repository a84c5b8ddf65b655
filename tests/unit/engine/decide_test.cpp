#include "engine/decide/decide.h"

#include "support/catch.h"
#include "unit/engine/facts_by_hand.h"

namespace mlready::testing {
namespace {

constexpr TraitValues all_traits = {true, true, true, true};

Verdict verdict_on(const Repository& files, const std::string& rest, TraitValues traits = all_traits) {
  const auto program = program_of(rule_text(rest));
  if (!program) FAIL(to_string(program.error()));
  const auto records = files.records(*program);
  const Reach reach(records, files.uses());
  const Candidates candidates(*program, records, reach);
  return decide({*program, records, candidates, reach}, program->rules[0], traits);
}

const std::string tracking =
    "signals: {logs: {calls: mlflow.log_metric}, listed: {depends_on: mlflow}, words: {prose: mlflow}}\n"
    "verdict: {met: logs, partial: {any: [logs, listed, words]}}\n"
    "lacking: {logs: a run that logs}\n";

Call log_metric() {
  return {"mlflow.log_metric", "mlflow.log_metric", {}};
}

TEST_CASE("A call that does it is met and implemented, with its place as evidence") {
  const auto verdict = verdict_on(Repository(file_with("train.py", {log_metric()})), tracking);
  CHECK(verdict.status == Status::met);
  CHECK(verdict.strength == Strength::implemented);
  REQUIRE(verdict.evidence.size() == 1);
  CHECK(verdict.evidence[0].path == "train.py");
  CHECK(verdict.evidence[0].line == 1);
}

TEST_CASE("A dependency alone is partial and declared, and the summary says what is lacking") {
  const auto verdict = verdict_on(Repository(file_with("requirements.txt", {Dependency{.name = "mlflow"}})), tracking);
  CHECK(verdict.status == Status::partial);
  CHECK(verdict.strength == Strength::declared);
  CHECK(verdict.summary.find("lacking: a run that logs") != std::string::npos);
}

TEST_CASE("Words alone are partial and mentioned") {
  const auto verdict = verdict_on(
      Repository(file_with("README.md", {Prose{"We use MLflow", "", Mood::stated}}, Role::docs, Language::markdown)),
      tracking);
  CHECK(verdict.status == Status::partial);
  CHECK(verdict.strength == Strength::mentioned);
}

TEST_CASE("What documentation states and no code does is listed as a claim; what code does is not") {
  const auto readme = [] {
    return file_with("README.md", {Prose{"All runs are logged with MLflow", "", Mood::stated}}, Role::docs,
                     Language::markdown);
  };
  const auto unkept = verdict_on(Repository(readme()), tracking);
  REQUIRE(unkept.claims.size() == 1);
  CHECK(unkept.claims[0].path == "README.md");
  CHECK(unkept.claims[0].line == 1);
  CHECK(verdict_on(Repository(readme(), file_with("train.py", {log_metric()})), tracking).claims.empty());
}

TEST_CASE("A missing item is less sure where a signal found something that did not suffice") {
  const std::string strict =
      "signals: {logs: {calls: mlflow.log_metric}, listed: {depends_on: mlflow}}\nverdict: {met: logs}\n";
  CHECK(verdict_on(Repository(file_with("a.py", {})), strict).confidence == Confidence::medium);
  CHECK(verdict_on(Repository(file_with("requirements.txt", {Dependency{.name = "mlflow"}})), strict).confidence ==
        Confidence::low);
}

TEST_CASE("Nothing is missing, and the summary says what was looked for") {
  const auto verdict = verdict_on(Repository(file_with("a.py", {})), tracking);
  CHECK(verdict.status == Status::missing);
  CHECK(verdict.strength == Strength::none);
  CHECK(verdict.summary == "no evidence; looked for: logs");
}

TEST_CASE("Code in a function that nothing names counts as declared, and the evidence says so") {
  FileFacts file({"train.py", "def dead():\n  log()\n", Language::python, Role::code});
  const auto dead = file.open_scope({"dead", "dead", 0, {1, 2}});
  file.add(log_metric(), {2, 2}, dead);
  const auto verdict = verdict_on(Repository(std::move(file)), tracking);
  CHECK(verdict.status == Status::partial);
  CHECK(verdict.strength == Strength::declared);
  CHECK(verdict.evidence[0].note == "defined, never called");
}

TEST_CASE("A function that nothing names counts as declared itself, one that a test exercises as enforced") {
  const auto file_defining = [](std::string name) {
    FileFacts file({"prepare.py", "import os\ndef f():\n  pass\n", Language::python, Role::code});
    const auto kept = file.keep(name);
    file.add(Definition{.name = kept, .qualified_name = kept}, {2, 3});
    file.open_scope({kept, kept, 0, {2, 3}});
    return file;
  };
  const std::string rule = "signals: {own: {defines: [\"backup*\"]}}\nverdict: {met: own, partial: own}\n";
  const auto dead = verdict_on(Repository(file_defining("backup_models")), rule);
  CHECK(dead.status == Status::partial);
  CHECK(dead.strength == Strength::declared);
  const auto tested = verdict_on(
      Repository(file_defining("backup_models"),
                 file_with("test_prepare.py",
                           {Import{"prepare", "backup_models"}, Call{"prepare.backup_models", "backup_models", {}}},
                           Role::test)),
      rule);
  CHECK(tested.status == Status::met);
  CHECK(tested.strength == Strength::enforced);
}

TEST_CASE("Code in a function that another file calls counts in full") {
  FileFacts file({"train.py", "def live():\n  log()\n", Language::python, Role::code});
  const auto live = file.open_scope({"live", "live", 0, {1, 2}});
  file.add(log_metric(), {2, 2}, live);
  const auto verdict =
      verdict_on(Repository(std::move(file), file_with("run.py", {Call{"live", "live", {}}})), tracking);
  CHECK(verdict.status == Status::met);
}

TEST_CASE("Code in a file that CI executes is enforced, and the evidence says by what") {
  const auto verdict = verdict_on(
      Repository(file_with("train.py", {log_metric()}),
                 file_with(".github/workflows/ci.yml", {Command{"python train.py", CommandOrigin::ci, "build"}},
                           Role::ci, Language::yaml)),
      tracking);
  CHECK(verdict.strength == Strength::enforced);
  CHECK(verdict.evidence[0].note == "run by .github/workflows/ci.yml, job build");
}

TEST_CASE("Code in documents is only mentioned") {
  const auto verdict = verdict_on(Repository(file_with("docs/conf.py", {log_metric()}, Role::docs)), tracking);
  CHECK(verdict.strength == Strength::mentioned);
}

TEST_CASE("An item whose trait is lacking is not applicable, whatever the evidence") {
  const auto verdict = verdict_on(Repository(file_with("train.py", {log_metric()})), "needs: [serves]\n" + tracking,
                                  {true, false, true, true});
  CHECK(verdict.status == Status::not_applicable);
  CHECK(verdict.evidence.empty());
}

TEST_CASE("`at_least` counts distinct signals, `same_file` asks for a shared file, `not` for absence") {
  const auto apart = Repository(file_with("a.py", {Call{"f", "f", {}}}), file_with("b.py", {Call{"g", "g", {}}}));
  const std::string signals = "signals: {f: {calls: f}, g: {calls: g}, h: {calls: h}}\n";
  CHECK(verdict_on(apart, signals + "verdict: {met: {at_least: {count: 2, of: [f, g, h]}}}\n").status == Status::met);
  CHECK(verdict_on(apart, signals + "verdict: {met: {at_least: {count: 3, of: [f, g, h]}}}\n").status ==
        Status::missing);
  CHECK(verdict_on(apart, signals + "verdict: {met: {same_file: [f, g]}}\n").status == Status::missing);
  CHECK(verdict_on(apart, signals + "verdict: {met: {all: [f, {not: h}]}}\n").status == Status::met);
  CHECK(verdict_on(apart, signals + "verdict: {met: {all: [f, {not: g}]}}\n").status == Status::missing);
}

TEST_CASE("A branch that does not hold gives no evidence") {
  const Repository files(file_with("a.py", {Call{"f", "f", {}}}), file_with("b.py", {Call{"g", "g", {}}}));
  const auto verdict = verdict_on(files,
                                  "signals: {f: {calls: f}, g: {calls: g}, h: {calls: h}}\n"
                                  "verdict: {met: {any: [{all: [f, h]}, g]}}\n");
  REQUIRE(verdict.evidence.size() == 1);
  CHECK(verdict.evidence[0].path == "b.py");
}

TEST_CASE("Five places at most are cited, one a file before a second in the same file") {
  std::vector<FactPayload> many(6, log_metric());
  const auto verdict = verdict_on(Repository(file_with("a.py", many), file_with("b.py", {log_metric()})), tracking);
  REQUIRE(verdict.evidence.size() == 5);
  CHECK(verdict.evidence.back().path == "b.py");
}

}  // namespace
}  // namespace mlready::testing
