#include "audit/trace.h"

#include "mlready/memory.h"
#include "support/catch.h"

namespace mlready {
namespace {

RuleSet rules() {
  const std::map<std::string, std::string> texts = {{"house/plan.yaml", R"(id: house.plan
title: A plan
checklist: There is a plan
severity: low
needs: []
why: So.
fix: Write one.
signals:
  file:
    file: ["PLAN.md"]
  words:
    prose: ["we plan ahead"]
  absent:
    not: {imports: [pdb]}
verdict:
  met: {all: [file, absent]}
  partial: {any: [words, file]}
)"}};
  auto loaded = RuleSet::load(texts);
  if (!loaded) FAIL(to_string(loaded.error()));
  return std::move(*loaded);
}

TEST_CASE("A trace shows what each signal found, or what it looked for in vain") {
  const MemoryFileSystem files(std::map<std::string, std::string>{{"README.md", "# A\n\nWe plan ahead.\n"}});
  const auto traces = trace(files, rules(), {"house.plan"}, {});
  REQUIRE(traces);
  REQUIRE(traces->size() == 1);
  const auto& plan = traces->front();
  CHECK(plan.verdict.status == Status::partial);
  CHECK(plan.met == "file and absent");
  CHECK(plan.partial == "words or file");
  REQUIRE(plan.signals.size() == 3);
  CHECK_FALSE(plan.signals[0].holds);
  CHECK(plan.signals[0].looked_for == std::vector<std::string>{"file: PLAN.md"});
  REQUIRE(plan.signals[1].evidence.size() == 1);
  CHECK(plan.signals[1].evidence[0].path == "README.md");
  CHECK(plan.signals[1].evidence[0].excerpt == "We plan ahead.");
  CHECK(plan.signals[2].holds);
  CHECK(plan.signals[2].places == 0);
}

TEST_CASE("A trace agrees with the audit on every built-in item") {
  const MemoryFileSystem files(
      std::map<std::string, std::string>{{"train.py", "import mlflow\nmlflow.log_metric('a', 1)\nmodel.fit(x, y)\n"}});
  const auto built_in = RuleSet::load();
  REQUIRE(built_in);
  const auto report = audit(files, *built_in);
  REQUIRE(report);
  std::vector<std::string> ids;
  for (const auto& item : report->items) ids.push_back(item.verdict.id);
  const auto traces = trace(files, *built_in, ids, {});
  REQUIRE(traces);
  for (std::size_t i = 0; i < ids.size(); ++i) CHECK((*traces)[i].verdict == report->items[i].verdict);
}

TEST_CASE("A trace of an unknown item is an error") {
  CHECK_FALSE(trace(MemoryFileSystem(std::map<std::string, std::string>()), rules(), {"house.pan"}, {}));
}

}  // namespace
}  // namespace mlready
