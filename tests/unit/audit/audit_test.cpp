#include "mlready/audit.h"

#include <algorithm>

#include "mlready/memory.h"
#include "support/catch.h"

namespace mlready {
namespace {

MemoryFileSystem project() {
  std::map<std::string, std::string> files;
  files["train.py"] =
      "import mlflow\nfrom sklearn.linear_model import Ridge\n\nmodel = Ridge(random_state=1).fit(x, y)\n"
      "mlflow.log_metric(\"rmse\", rmse)\n";
  files["README.md"] = "# A project\n\nWe track experiments with MLflow.\n";
  files["broken.toml"] = "[unclosed\n";
  return MemoryFileSystem(std::move(files));
}

Report report_of(const AuditOptions& options) {
  auto report = audit(project(), options);
  if (!report) FAIL(to_string(report.error()));
  return std::move(*report);
}

const Verdict& verdict_of(const Report& report, const std::string& id) {
  const auto item = std::ranges::find(report.items, id, [](const ReportItem& one) { return one.verdict.id; });
  REQUIRE(item != report.items.end());
  return item->verdict;
}

TEST_CASE("An audit judges every item, with traits, evidence and what it could not read") {
  const auto report = report_of({});
  CHECK(report.items.size() == 66);
  CHECK(report.target.files == 3);
  CHECK(report.traits[0].value);
  CHECK_FALSE(report.traits[1].value);
  const auto& tracking = verdict_of(report, "training.experiment-tracking");
  CHECK(tracking.status == Status::met);
  CHECK(tracking.evidence.front().path == "train.py");
  CHECK(verdict_of(report, "security.tls").status == Status::not_applicable);
  REQUIRE(report.problems.size() == 1);
  CHECK(report.problems[0].path == "broken.toml");
}

const std::string health_probe = R"(apiVersion: apps/v1
kind: Deployment
metadata: {name: api}
spec:
  template:
    spec:
      containers:
        - name: api
          image: api:1
          readinessProbe: {httpGet: {path: /ready, port: 8000}}
)";

TEST_CASE("What a person has yet to fill in is declared, and done once the mark is gone") {
  const auto judge = [](const std::string& text) {
    const MemoryFileSystem files(std::map<std::string, std::string>{{"k8s/api.yaml", text}});
    const auto report = audit(files, {.only = {"deployment.health-checks"}, .traits = {{Trait::serves, true}}});
    if (!report) FAIL(to_string(report.error()));
    return report->items.front().verdict;
  };
  const auto open = judge(health_probe + "# [FILL IN: the path]\n");
  CHECK(open.status == Status::partial);
  CHECK(open.strength == Strength::declared);
  REQUIRE_FALSE(open.evidence.empty());
  CHECK(open.evidence.front().note == "not filled in yet");
  CHECK(judge(health_probe).status == Status::met);
}

TEST_CASE("The number of threads changes nothing") {
  const auto one = report_of({.jobs = 1});
  const auto many = report_of({.jobs = 8});
  REQUIRE(one.items.size() == many.items.size());
  for (std::size_t i = 0; i < one.items.size(); ++i) CHECK(one.items[i].verdict == many.items[i].verdict);
  CHECK(one.score.total == many.score.total);
}

TEST_CASE("Items and areas can be chosen and left out") {
  const auto report = report_of({.only = {"training", "docs.api"}, .skip = {"training.data-split"}});
  CHECK(report.items.size() == 8);
  CHECK(report.items.front().verdict.id == "training.reproducible-seeds");
  CHECK(report.items.back().verdict.id == "docs.api");
}

TEST_CASE("A name that is no item and no area is refused with the closest one") {
  const auto report = audit(project(), {.only = {"trainig"}});
  REQUIRE_FALSE(report);
  CHECK(report.error().hint == "did you mean \"training\"?");
}

TEST_CASE("Every file is told of as it is done") {
  std::size_t calls = 0;
  std::size_t total = 0;
  report_of({.jobs = 1, .progress = [&](std::size_t, std::size_t all) {
               ++calls;
               total = all;
             }});
  CHECK(calls == 3);
  CHECK(total == 3);
}

}  // namespace
}  // namespace mlready
