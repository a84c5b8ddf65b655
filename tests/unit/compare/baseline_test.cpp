#include "compare/baseline.h"

#include "mlready/reporter.h"
#include "support/catch.h"

namespace mlready {
namespace {

ReportItem item(const std::string& id, Status status, Strength strength = Strength::none) {
  ReportItem result;
  result.verdict.id = id;
  result.verdict.status = status;
  result.verdict.strength = strength;
  result.area = id.substr(0, id.find('.'));
  result.severity = Severity::high;
  return result;
}

Report report_of(std::vector<ReportItem> items) {
  Report report;
  report.tool_version = "1.0.0";
  report.rules_digest = "abc";
  report.score.total = 40.0;
  report.items = std::move(items);
  return report;
}

using Sentences = std::vector<std::string>;

Sentences setbacks_between(const ReportItem& before, const ReportItem& now) {
  return setbacks(baseline_of(report_of({before})), report_of({now}));
}

TEST_CASE("A fall in status or strength is a setback, a rise is none") {
  const auto met = item("a.b", Status::met, Strength::enforced);
  const auto weaker = item("a.b", Status::met, Strength::implemented);
  const auto partial = item("a.b", Status::partial, Strength::declared);
  const auto missing = item("a.b", Status::missing);
  CHECK(setbacks_between(met, partial) == Sentences{"a.b fell from met to partial"});
  CHECK(setbacks_between(partial, missing) == Sentences{"a.b fell from partial to missing"});
  CHECK(setbacks_between(met, weaker) == Sentences{"a.b fell from enforced to implemented"});
  CHECK(setbacks_between(met, met).empty());
  CHECK(setbacks_between(weaker, met).empty());
  CHECK(setbacks_between(missing, partial).empty());
  CHECK(setbacks_between(partial, met).empty());
}

TEST_CASE("Moved lines and renamed files are no setback") {
  auto before = item("a.b", Status::met, Strength::implemented);
  before.verdict.evidence = {{Strength::implemented, "old/train.py", 3, 3, "fit", "fit()", ""}};
  auto now = before;
  now.verdict.evidence = {{Strength::implemented, "new/model.py", 40, 41, "fit", "fit()", ""}};
  CHECK(setbacks_between(before, now).empty());
}

TEST_CASE("An item that does not apply, now or then, is no setback") {
  const auto missing = item("a.b", Status::missing);
  const auto inapplicable = item("a.b", Status::not_applicable);
  CHECK(setbacks_between(item("a.b", Status::met), inapplicable).empty());
  CHECK(setbacks_between(inapplicable, missing).empty());
}

TEST_CASE("A claim that is not kept any more is a setback, one that never was is none") {
  const auto before = item("a.b", Status::missing);
  auto now = before;
  now.verdict.claims = {{.path = "README.md", .line = 3}};
  CHECK(setbacks_between(before, now) == Sentences{"a.b is claimed by README.md and not done"});
  CHECK(setbacks_between(now, now).empty());
}

TEST_CASE("A waiver that does not hold any more is a setback; one in force excuses a fall") {
  auto waived = item("a.b", Status::missing);
  waived.waiver = Waiver{.item = "a.b", .reason = "r"};
  CHECK(setbacks_between(waived, item("a.b", Status::missing)) ==
        Sentences{"the waiver of a.b does not hold any more"});
  CHECK(setbacks_between(waived, item("a.b", Status::met)).empty());
  CHECK(setbacks_between(item("a.b", Status::met), waived).empty());
}

TEST_CASE("The gate passes over what the baseline already lacked") {
  const auto then = report_of({item("a.old", Status::missing), item("a.good", Status::met)});
  const GateOptions strict{.fail_under = 90.0, .fail_on = Severity::low, .required = {"a.old"}};
  CHECK_FALSE(evaluate_gate(then, strict).passed);
  const auto baseline = baseline_of(then);
  CHECK(evaluate_gate(then, strict, baseline)->passed);
}

TEST_CASE("The gate still fails on what the baseline fulfilled or does not know") {
  auto then = report_of({item("a.good", Status::met)});
  then.score.total = 95.0;
  const auto baseline = baseline_of(then);
  const auto now = report_of({item("a.good", Status::missing), item("a.new", Status::missing)});
  const auto gate = evaluate_gate(now, {.fail_under = 90.0, .fail_on = Severity::high, .required = {}}, baseline);
  REQUIRE(gate);
  CHECK(gate->reasons == Sentences{"a.good fell from met to missing", "the score 40.0 is under 90",
                                   "a.good (high) is missing", "a.new (high) is missing"});
}

TEST_CASE("A baseline of another part of the repository is an error") {
  auto part = report_of({});
  part.target.revision.folder = "services/api";
  const auto gate = evaluate_gate(report_of({}), {}, baseline_of(part));
  REQUIRE_FALSE(gate);
  CHECK(gate.error().what == "the baseline is of \"services/api\", the audit of \"\"");
}

TEST_CASE("Other rules and items that only one side judged are noticed") {
  const auto then = report_of({item("a.b", Status::met), item("a.c", Status::met)});
  auto now = report_of({item("a.b", Status::met), item("a.d", Status::met), item("a.e", Status::met)});
  CHECK(baseline_notices(baseline_of(then), now) ==
        Sentences{"the baseline does not know 2 of the items", "1 of the baseline's items were not judged"});
  CHECK(baseline_notices(baseline_of(then), then).empty());
  now = then;
  now.rules_digest = "abc+1";
  CHECK(baseline_notices(baseline_of(then), now) ==
        Sentences{"the baseline was made by another configuration: the scores do not compare"});
  now.rules_digest = "abd";
  CHECK(baseline_notices(baseline_of(then), now)[0].starts_with("the baseline was made by other rules"));
}

TEST_CASE("A baseline is read back as it was written, an item a line") {
  auto report = report_of({item("b.z", Status::partial, Strength::declared), item("a.b", Status::met)});
  report.items[0].verdict.claims = {{.path = "README.md"}};
  report.items[1].waiver = Waiver{.item = "a.b"};
  const auto text = to_json(baseline_of(report));
  CHECK(text == R"({
  "mlready_baseline": 1,
  "version": "1.0.0",
  "rules": "abc",
  "folder": "",
  "score": 40.0,
  "items": {
    "a.b": {"status": "met", "strength": "none", "unkept_claim": false, "waived": true},
    "b.z": {"status": "partial", "strength": "declared", "unkept_claim": true, "waived": false}
  }
}
)");
  const auto again = read_baseline("b.json", text);
  REQUIRE(again);
  CHECK(again->items == baseline_of(report).items);
  CHECK(again->total == 40.0);
}

TEST_CASE("A JSON report is a baseline too") {
  const auto report = report_of({item("a.b", Status::partial, Strength::declared)});
  const auto baseline = read_baseline("r.json", render(report, Format::json));
  REQUIRE(baseline);
  CHECK(baseline->items == baseline_of(report).items);
}

TEST_CASE("What is no baseline is refused with the reason") {
  const auto error_of = [](const std::string& text) {
    const auto baseline = read_baseline("b.json", text);
    return baseline ? std::string() : to_string(baseline.error());
  };
  CHECK(error_of("{").starts_with("b.json: neither a baseline nor a JSON report"));
  CHECK(error_of("[]").starts_with("b.json: neither a baseline nor a JSON report"));
  CHECK(error_of(R"({"mlready_baseline": 2})").find("is a version that this program does not know") !=
        std::string::npos);
  CHECK(
      error_of(R"({"mlready_baseline": 1, "version": "", "rules": "", "folder": "", "score": 1, "items": {"a.b": 3}})")
          .starts_with("b.json: not a baseline"));
}

}  // namespace
}  // namespace mlready
