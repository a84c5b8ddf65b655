#include "compare/baseline.h"

#include "mlready/reporter.h"
#include "support/catch.h"
#include "support/compared_report.h"

namespace mlready {
namespace {

using Sentences = std::vector<std::string>;

Sentences setbacks_between(const ReportItem& before, const ReportItem& now) {
  return setbacks(baseline_of(report_of({before})), report_of({now}));
}

TEST_CASE("A fall in status or strength is a setback, a rise is none") {
  const auto met = judged("a.b", Status::met, Strength::enforced);
  const auto weaker = judged("a.b", Status::met, Strength::implemented);
  const auto partial = judged("a.b", Status::partial, Strength::declared);
  const auto missing = judged("a.b", Status::missing);
  CHECK(setbacks_between(met, partial) == Sentences{"a.b fell from met to partial"});
  CHECK(setbacks_between(partial, missing) == Sentences{"a.b fell from partial to missing"});
  CHECK(setbacks_between(met, weaker) == Sentences{"a.b fell from enforced to implemented"});
  CHECK(setbacks_between(met, met).empty());
  CHECK(setbacks_between(weaker, met).empty());
  CHECK(setbacks_between(missing, partial).empty());
  CHECK(setbacks_between(partial, met).empty());
}

TEST_CASE("Moved lines and renamed files are no setback") {
  auto before = judged("a.b", Status::met, Strength::implemented);
  before.verdict.evidence = {{Strength::implemented, "old/train.py", 3, 3, "fit", "fit()", ""}};
  auto now = before;
  now.verdict.evidence = {{Strength::implemented, "new/model.py", 40, 41, "fit", "fit()", ""}};
  CHECK(setbacks_between(before, now).empty());
}

TEST_CASE("An item that does not apply, now or then, is no setback") {
  const auto missing = judged("a.b", Status::missing);
  const auto inapplicable = judged("a.b", Status::not_applicable);
  CHECK(setbacks_between(judged("a.b", Status::met), inapplicable).empty());
  CHECK(setbacks_between(inapplicable, missing).empty());
}

TEST_CASE("A claim that is not kept any more is a setback, one that never was is none") {
  const auto before = judged("a.b", Status::missing);
  auto now = before;
  now.verdict.claims = {{.path = "README.md", .line = 3}};
  CHECK(setbacks_between(before, now) == Sentences{"a.b is claimed by README.md and not done"});
  CHECK(setbacks_between(now, now).empty());
}

TEST_CASE("A waiver that does not hold any more is a setback; one in force excuses a fall") {
  auto waived = judged("a.b", Status::missing);
  waived.waiver = Waiver{.item = "a.b", .reason = "r"};
  CHECK(setbacks_between(waived, judged("a.b", Status::missing)) ==
        Sentences{"the waiver of a.b does not hold any more"});
  CHECK(setbacks_between(waived, judged("a.b", Status::met)).empty());
  CHECK(setbacks_between(judged("a.b", Status::met), waived).empty());
}

TEST_CASE("The gate passes over what the baseline already lacked") {
  const auto then = report_of({judged("data.old", Status::missing), judged("data.good", Status::met)});
  const GateOptions strict{.fail_under = 90.0, .fail_on = Severity::low, .required = {"data.old"}};
  CHECK_FALSE(evaluate_gate(then, strict).passed);
  CHECK(evaluate_gate(then, strict, baseline_of(then))->passed);
}

TEST_CASE("The gate still fails on what the baseline fulfilled or does not know") {
  const auto baseline = baseline_of(report_of({judged("data.good", Status::met)}));
  const auto now = report_of({judged("data.good", Status::missing), judged("data.new", Status::missing)});
  const auto gate = evaluate_gate(now, {.fail_under = 90.0, .fail_on = Severity::medium, .required = {}}, baseline);
  REQUIRE(gate);
  CHECK(gate->reasons == Sentences{"data.good fell from met to missing", "the score 0.0 is under 90",
                                   "data.good (medium) is missing", "data.new (medium) is missing"});
}

TEST_CASE("An item that was met or partial and is switched off fails the gate, with the place of the setting") {
  const auto then =
      report_of({judged("data.a", Status::met), judged("data.b", Status::partial), judged("data.c", Status::missing)});
  const std::vector<SwitchedOff> off = {{"data.a", "f:1:1"}, {"data.b", "f:2:1"}, {"data.c", "f:3:1"}};
  const auto gate = evaluate_gate(report_of({}), {}, baseline_of(then), off);
  REQUIRE(gate);
  CHECK(gate->reasons ==
        Sentences{"data.a was met and is switched off (f:1:1)", "data.b was partial and is switched off (f:2:1)"});
  CHECK(evaluate_gate(report_of({}), {}, baseline_of(then))->passed);
}

TEST_CASE("Switching an item off is no setback where it was waived, did not apply or is judged all the same") {
  auto waived = judged("data.a", Status::partial);
  waived.waiver = Waiver{.item = "data.a"};
  const auto then = report_of({waived, judged("data.b", Status::not_applicable), judged("data.c", Status::met)});
  const std::vector<SwitchedOff> off = {{"data.a", "f"}, {"data.b", "f"}, {"data.c", "f"}};
  CHECK(setbacks(baseline_of(then), report_of({judged("data.c", Status::met)}), off).empty());
}

TEST_CASE("An item that a setting keeps from applying is switched off") {
  const auto then = report_of({judged("data.a", Status::met)});
  const auto now = report_of({judged("data.a", Status::not_applicable)});
  CHECK(setbacks(baseline_of(then), now).empty());
  CHECK(setbacks(baseline_of(then), now, {{"data.a", "f:1:9"}}) ==
        Sentences{"data.a was met and is switched off (f:1:9)"});
}

Report of_unit(const std::string& unit, std::vector<ReportItem> items) {
  auto report = report_of(std::move(items));
  report.target.unit = unit;
  return report;
}

TEST_CASE("Each unit is held against its own part of the baseline") {
  const auto baseline =
      baseline_of({of_unit("", {judged("data.a", Status::met)}), of_unit("api", {judged("data.a", Status::met)}),
                   of_unit("batch", {judged("data.a", Status::missing)})});
  const auto missing = std::vector<ReportItem>{judged("data.a", Status::missing)};
  CHECK(setbacks(baseline, of_unit("api", missing)) == Sentences{"data.a fell from met to missing"});
  CHECK(setbacks(baseline, of_unit("batch", missing)).empty());
}

TEST_CASE("A unit that the baseline does not know has to fulfil all demands, and is noticed") {
  const auto baseline = baseline_of(report_of({judged("data.a", Status::missing)}));
  const auto unit = of_unit("new", {judged("data.a", Status::missing)});
  CHECK(evaluate_gate(unit, {.fail_under = {}, .fail_on = Severity::low, .required = {}}, baseline)->reasons ==
        Sentences{"data.a (medium) is missing"});
  CHECK(baseline_notices(baseline, unit) ==
        Sentences{"the baseline does not know the unit new; mlready baseline records it"});
  CHECK(baseline_notices(baseline_of(unit), report_of({})) ==
        Sentences{"the baseline is of a unit, not of the whole repository; mlready baseline records it"});
}

TEST_CASE("A baseline of another part of the repository is an error") {
  auto part = report_of({});
  part.target.revision.folder = "services/api";
  const auto gate = evaluate_gate(report_of({}), {}, baseline_of(part));
  REQUIRE_FALSE(gate);
  CHECK(gate.error().what == "the baseline is of \"services/api\", the audit of \"\"");
}

TEST_CASE("Other rules and items that only one side judged are noticed") {
  const auto then = report_of({judged("a.b", Status::met), judged("a.c", Status::met)});
  auto now = report_of({judged("a.b", Status::met), judged("a.d", Status::met), judged("a.e", Status::met)});
  CHECK(baseline_notices(baseline_of(then), now) ==
        Sentences{"the baseline does not know 2 of the items", "the baseline knows items that were not judged: a.c"});
  CHECK(baseline_notices(baseline_of(then), then).empty());
  now = then;
  now.rules_digest = "abc+1";
  CHECK(baseline_notices(baseline_of(then), now) ==
        Sentences{"the baseline was made by another configuration: the scores do not compare"});
  now.rules_digest = "abd";
  CHECK(baseline_notices(baseline_of(then), now)[0].starts_with("the baseline was made by other rules"));
}

TEST_CASE("Of many items that are not judged any more a few are named") {
  std::vector<ReportItem> items;
  for (const char name : std::string("abcdefg")) items.push_back(judged(std::string("data.") + name, Status::met));
  CHECK(baseline_notices(baseline_of(report_of(items)), report_of({})) ==
        Sentences{"the baseline knows items that were not judged: data.a, data.b, data.c, data.d, data.e and 2 more"});
}

TEST_CASE("A baseline is read back as it was written, an item a line, units behind the whole") {
  auto whole = report_of({judged("data.z", Status::partial, Strength::declared), judged("data.b", Status::met)});
  whole.items[0].verdict.claims = {{.path = "README.md"}};
  whole.items[1].waiver = Waiver{.item = "data.b"};
  const auto baseline = baseline_of({whole, of_unit("services/api", {judged("data.b", Status::met)})});
  const auto text = to_json(baseline);
  CHECK(text == R"({
  "mlready_baseline": 1,
  "version": "1.0.0",
  "rules": "abc",
  "folder": "",
  "score": 75.0,
  "items": {
    "data.b": {"status": "met", "strength": "none", "unkept_claim": false, "waived": true},
    "data.z": {"status": "partial", "strength": "declared", "unkept_claim": true, "waived": false}
  },
  "units": {
    "services/api": {
      "score": 100.0,
      "items": {
        "data.b": {"status": "met", "strength": "none", "unkept_claim": false, "waived": false}
      }
    }
  }
}
)");
  const auto again = read_baseline("b.json", text);
  REQUIRE(again);
  CHECK(again->parts == baseline.parts);
}

TEST_CASE("A JSON report is a baseline too") {
  const auto report = report_of({judged("a.b", Status::partial, Strength::declared)});
  const auto baseline = read_baseline("r.json", render(report, Format::json));
  REQUIRE(baseline);
  CHECK(baseline->parts == baseline_of(report).parts);
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
          .starts_with("b.json: not a baseline: "));
}

}  // namespace
}  // namespace mlready
