#include "config/decisions.h"

#include "mlready/gate.h"
#include "mlready/score.h"
#include "support/catch.h"

namespace mlready {
namespace {

ReportItem item(const std::string& area, const std::string& name, Status status) {
  ReportItem result;
  result.verdict.id = area + "." + name;
  result.verdict.status = status;
  result.area = area;
  result.severity = Severity::high;
  return result;
}

/// data.lineage is partial, with evidence in two folders; docs.runbook is missing, docs.api met.
Report report() {
  Report result;
  result.items = {item("data", "lineage", Status::partial), item("docs", "runbook", Status::missing),
                  item("docs", "api", Status::met)};
  result.items[0].verdict.evidence = {{.path = "services/a/x.py"}, {.path = "services/b/y.py"}};
  result.score = score(result.items);
  return result;
}

Decisions decisions() {
  return {.today = "2026-06-15", .has_file = [](const std::string& path) { return path == "docs/proof.md"; }};
}

Waiver waiver_of(const std::string& id) {
  return {.item = id, .reason = "later", .owner = "Ada"};
}

Attestation attestation_of(const std::string& id) {
  return {.item = id, .statement = "done", .owner = "Bob", .date = "2026-01-01"};
}

Report with(const Waiver& waiver, Decisions rest = decisions()) {
  rest.waivers.push_back({waiver, "c.yaml:1:1"});
  return with_decisions(report(), rest);
}

Report with(const Attestation& attestation) {
  auto rest = decisions();
  rest.attestations.push_back({attestation, "c.yaml:2:1"});
  return with_decisions(report(), rest);
}

using Notices = std::vector<std::string>;

TEST_CASE("A waiver stands at its item and changes neither status nor score") {
  const auto result = with(waiver_of("docs.runbook"));
  REQUIRE(result.items[1].waiver);
  CHECK(result.items[1].waiver->owner == "Ada");
  CHECK(result.items[1].verdict.status == Status::missing);
  CHECK(result.score.total == report().score.total);
  CHECK(result.notices.empty());
}

TEST_CASE("The gate passes over a waived item, but its score is what it was") {
  const auto waived = with(waiver_of("docs.runbook"));
  const GateOptions options{.fail_under = std::nullopt, .fail_on = Severity::high, .required = {"docs.runbook"}};
  CHECK(evaluate_gate(report(), options).reasons.size() == 2);
  CHECK(evaluate_gate(waived, options).passed);
  CHECK_FALSE(evaluate_gate(waived, {.fail_under = 99.0, .fail_on = std::nullopt, .required = {}}).passed);
}

TEST_CASE("A waiver holds on its last day, and is named when it has expired") {
  auto waiver = waiver_of("docs.runbook");
  waiver.expires = "2026-06-15";
  CHECK(with(waiver).items[1].waiver.has_value());
  waiver.expires = "2026-06-14";
  const auto expired = with(waiver);
  CHECK_FALSE(expired.items[1].waiver.has_value());
  CHECK(expired.notices == Notices{"the waiver of docs.runbook by Ada expired on 2026-06-14 (c.yaml:1:1)"});
}

TEST_CASE("A waiver that nothing needs is named") {
  CHECK(with(waiver_of("docs.api")).notices ==
        Notices{"the waiver of docs.api is not needed: the item is met (c.yaml:1:1)"});
  auto twice = decisions();
  twice.waivers = {{waiver_of("docs.runbook"), "c.yaml:9:1"}};
  CHECK(with(waiver_of("docs.runbook"), twice).notices ==
        Notices{"the waiver of docs.runbook is not needed: another one holds (c.yaml:1:1)"});
}

TEST_CASE("A waiver of an item that was not judged is no news") {
  CHECK(with(waiver_of("security.tls")).notices.empty());
}

TEST_CASE("A waiver with a path covers an item where all that was found lies below it") {
  auto waiver = waiver_of("data.lineage");
  waiver.path = "services";
  CHECK(with(waiver).items[0].waiver.has_value());
  waiver.path = "services/*";
  CHECK(with(waiver).items[0].waiver.has_value());
  waiver.path = "services/a/**";
  const auto partly = with(waiver);
  CHECK_FALSE(partly.items[0].waiver.has_value());
  CHECK(partly.notices == Notices{"the waiver of data.lineage is not used: not all of the shortfall is in "
                                  "services/a/** (c.yaml:1:1)"});
}

TEST_CASE("Where nothing was found, a waiver with a path holds in an audit of that part only") {
  auto waiver = waiver_of("docs.runbook");
  waiver.path = "services/a";
  CHECK_FALSE(with(waiver).items[1].waiver.has_value());
  auto part = decisions();
  part.scope = "services/a/inner";
  CHECK(with(waiver, part).items[1].waiver.has_value());
}

TEST_CASE("What the policy forbids cannot be waived, by item or area") {
  for (const auto* name : {"docs", "docs.runbook"}) {
    auto strict = decisions();
    strict.forbidden = {{name, "p.yaml:3:5"}};
    const auto result = with(waiver_of("docs.runbook"), strict);
    CHECK_FALSE(result.items[1].waiver.has_value());
    CHECK(result.notices ==
          Notices{"the waiver of docs.runbook is forbidden by the policy at p.yaml:3:5 (c.yaml:1:1)"});
  }
}

TEST_CASE("An attestation stands apart: the score is given with and without") {
  const auto result = with(attestation_of("docs.runbook"));
  REQUIRE(result.items[1].attestation);
  CHECK(result.items[1].verdict.status == Status::missing);
  CHECK(result.score.total == 50.0);
  CHECK(result.score.with_attestations == 75.0);
  CHECK_FALSE(report().score.with_attestations.has_value());
  CHECK_FALSE(evaluate_gate(result, {.fail_under = 60.0, .fail_on = std::nullopt, .required = {}}).passed);
}

TEST_CASE("An attestation that has expired, is dated ahead or is not needed does not count, and is named") {
  auto one = attestation_of("docs.runbook");
  one.expires = "2026-06-14";
  CHECK(with(one).notices == Notices{"the attestation of docs.runbook by Bob expired on 2026-06-14 (c.yaml:2:1)"});
  CHECK_FALSE(with(one).score.with_attestations.has_value());
  one = attestation_of("docs.runbook");
  one.date = "2026-06-16";
  CHECK(with(one).notices ==
        Notices{"the attestation of docs.runbook is dated in the future, 2026-06-16 (c.yaml:2:1)"});
  CHECK(with(attestation_of("docs.api")).notices ==
        Notices{"the attestation of docs.api is not needed: the item is met (c.yaml:2:1)"});
}

TEST_CASE("The evidence of an attestation is a file of the repository, or a URL that nobody fetches") {
  auto one = attestation_of("docs.runbook");
  for (const auto* evidence : {"docs/proof.md", "https://example.org/proof"}) {
    one.evidence = evidence;
    CHECK(with(one).items[1].attestation.has_value());
  }
  one.evidence = "docs/gone.md";
  CHECK_FALSE(with(one).items[1].attestation.has_value());
  CHECK(with(one).notices ==
        Notices{"the attestation of docs.runbook names evidence that the repository does not have, "
                "docs/gone.md (c.yaml:2:1)"});
}

}  // namespace
}  // namespace mlready
