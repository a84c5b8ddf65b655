#include "mlready/gate.h"

#include "support/catch.h"

namespace mlready {
namespace {

using Reasons = std::vector<std::string>;

ReportItem item(const std::string& id, Status status, Severity severity) {
  ReportItem result;
  result.verdict.id = id;
  result.verdict.status = status;
  result.severity = severity;
  return result;
}

Report sample() {
  Report report;
  report.score.total = 59.9;
  report.items = {item("data.validation", Status::met, Severity::high),
                  item("data.lineage", Status::partial, Severity::critical),
                  item("data.versioning", Status::missing, Severity::medium),
                  item("security.tls", Status::not_applicable, Severity::critical)};
  return report;
}

}  // namespace

TEST_CASE("A gate that demands nothing passes") {
  CHECK(evaluate_gate(sample(), {}).passed);
  CHECK(evaluate_gate(Report{}, {}).passed);
}

TEST_CASE("The gate fails under the demanded score and passes at it") {
  CHECK(evaluate_gate(sample(), {59.9, {}, {}}).passed);
  const auto gate = evaluate_gate(sample(), {60.0, {}, {}});
  CHECK_FALSE(gate.passed);
  CHECK(gate.reasons == Reasons{"the score 59.9 is under 60"});
}

TEST_CASE("The gate fails on missing items of the severity or a higher one, not on partial ones") {
  CHECK(evaluate_gate(sample(), {{}, Severity::high, {}}).passed);
  CHECK(evaluate_gate(sample(), {{}, Severity::low, {}}).reasons == Reasons{"data.versioning (medium) is missing"});
}

TEST_CASE("A required item must be met") {
  CHECK(evaluate_gate(sample(), {{}, {}, {"data.validation"}}).passed);
  CHECK(evaluate_gate(sample(), {{}, {}, {"data.lineage", "security.tls", "docs.api"}}).reasons ==
        Reasons{"data.lineage is required and is partial", "security.tls is required and is not applicable",
                "docs.api is required and was not audited"});
}

}  // namespace mlready
