#include "compare/difference.h"

#include "support/catch.h"
#include "support/compared_report.h"

namespace mlready {
namespace {

Evidence place(const std::string& path, std::uint32_t line, const std::string& excerpt) {
  return {Strength::implemented, path, line, line, "signal", excerpt, ""};
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("Items that moved are named with their direction, others are counted") {
  const auto before = report_of({judged("data.a", Status::missing), judged("data.b", Status::met, Strength::enforced),
                                 judged("data.c", Status::partial), judged("docs.d", Status::not_applicable)});
  const auto after = report_of({judged("data.a", Status::met), judged("data.b", Status::met, Strength::implemented),
                                judged("data.c", Status::partial), judged("docs.d", Status::missing)});
  const auto result = difference(before, after);
  REQUIRE(result.items.size() == 3);
  CHECK(result.items[0].direction == Direction::better);
  CHECK(result.items[1].direction == Direction::worse);
  CHECK(result.items[2].direction == Direction::other);
  CHECK(result.unmoved == 1);
}

TEST_CASE("The effects of the items add up to the difference of the totals") {
  const auto before = report_of({judged("data.a", Status::missing), judged("data.b", Status::missing),
                                 judged("docs.c", Status::met), judged("docs.d", Status::met)});
  const auto after =
      report_of({judged("data.a", Status::met), judged("data.b", Status::partial), judged("docs.c", Status::missing)});
  const auto result = difference(before, after);
  double sum = 0.0;
  for (const auto& change : result.items) sum += change.effect;
  CHECK(sum == Approx(result.total_after - result.total_before));
  CHECK(result.items.size() == 4);
}

TEST_CASE("Evidence that moved to another line or file is neither gained nor lost") {
  auto before = judged("data.a", Status::partial);
  before.verdict.evidence = {place("a.py", 3, "fit()"), place("old/b.py", 1, "load()"), place("c.py", 9, "gone()")};
  auto after = judged("data.a", Status::met);
  after.verdict.evidence = {place("a.py", 30, "fit()"), place("new/b.py", 2, "load()"), place("d.py", 4, "new()")};
  const auto result = difference(report_of({before}), report_of({after}));
  REQUIRE(result.items.size() == 1);
  REQUIRE(result.items[0].gained.size() == 1);
  CHECK(result.items[0].gained[0].path == "d.py");
  REQUIRE(result.items[0].lost.size() == 1);
  CHECK(result.items[0].lost[0].path == "c.py");
}

TEST_CASE("A place of several lines is shown from its first to its last") {
  auto after = judged("data.a", Status::met);
  after.verdict.evidence = {{Strength::implemented, "a.py", 3, 7, "signal", "fit()", ""}};
  const auto result = difference(report_of({judged("data.a", Status::missing)}), report_of({after}));
  CHECK(has(render(result, {"a", "b"}, DifferenceFormat::console), "+ a.py:3-7  fit()"));
  CHECK(has(render(result, {"a", "b"}, DifferenceFormat::markdown), ":3-7"));
  CHECK(has(render(result, {"a", "b"}, DifferenceFormat::json), "\"end_line\": 7"));
}

TEST_CASE("The same text twice pairs off once each") {
  auto before = judged("data.a", Status::partial);
  before.verdict.evidence = {place("a.py", 3, "fit()")};
  auto after = judged("data.a", Status::met);
  after.verdict.evidence = {place("a.py", 3, "fit()"), place("a.py", 5, "fit()")};
  const auto result = difference(report_of({before}), report_of({after}));
  CHECK(result.items[0].gained.size() == 1);
  CHECK(result.items[0].lost.empty());
}

TEST_CASE("New waivers, severities, claims and items that one side alone judges are changes") {
  auto waived = judged("data.a", Status::missing);
  waived.waiver = Waiver{.item = "data.a"};
  auto graver = judged("data.b", Status::missing);
  graver.severity = Severity::critical;
  auto claimed = judged("data.c", Status::missing);
  claimed.verdict.claims = {place("README.md", 1, "We do")};
  const auto before = report_of({judged("data.a", Status::missing), judged("data.b", Status::missing),
                                 judged("data.c", Status::missing), judged("data.gone", Status::met)});
  const auto text = render(difference(before, report_of({waived, graver, claimed, judged("data.new", Status::met)})),
                           {"a", "b"}, DifferenceFormat::console);
  CHECK(has(text, "data.a  missing → missing, waived"));
  CHECK(has(text, "data.b  severity medium → critical"));
  CHECK(has(text, "data.c  missing, newly claimed"));
  CHECK(has(text, "claimed, not done: README.md:1  We do"));
  CHECK(has(text, "data.gone  met → not judged"));
  CHECK(has(text, "data.new  not judged → met"));
}

TEST_CASE("Two like reports differ in nothing") {
  const auto report = report_of({judged("data.a", Status::met)});
  const auto result = difference(report, report);
  CHECK(result.items.empty());
  CHECK(result.comparable);
  CHECK(render(result, {"a", "b"}, DifferenceFormat::console) ==
        "a → b\nscore 100.0 → 100.0 (±0.0)\n\n1 item is as before\n");
}

TEST_CASE("Other rules or settings are said, and traits that changed") {
  auto before = report_of({});
  before.traits = {{Trait::serves, false, {}}};
  auto after = report_of({});
  after.rules_digest = "abd";
  after.traits = {{Trait::serves, true, {}}};
  const auto result = difference(before, after);
  CHECK_FALSE(result.comparable);
  for (const auto format : {DifferenceFormat::console, DifferenceFormat::markdown}) {
    const auto text = render(result, {"a", "b"}, format);
    CHECK(has(text, "the scores do not compare"));
    CHECK(has(text, "trait serves: false → true"));
  }
}

TEST_CASE("Every format shows what moved and why, and is safe to print") {
  auto after = judged("data.a", Status::met, Strength::enforced);
  after.verdict.evidence = {place("a\x1b[31m.py", 3, "fit() <script> | \x1b[0m")};
  const auto result = difference(report_of({judged("data.a", Status::missing)}), report_of({after}));
  const SideNames names{"ma\x1b[31min", "b|c"};
  for (const auto format : {DifferenceFormat::console, DifferenceFormat::markdown, DifferenceFormat::json}) {
    const auto text = render(result, names, format);
    CHECK(has(text, "data"));
    CHECK(has(text, "100"));
    CHECK_FALSE(has(text, "\x1b"));
    CHECK(text.back() == '\n');
  }
  CHECK(has(render(result, names, DifferenceFormat::markdown), "missing → met (enforced) | +100.0 | + a"));
  CHECK(has(render(result, names, DifferenceFormat::json), "\"direction\": \"better\""));
}

}  // namespace
}  // namespace mlready
