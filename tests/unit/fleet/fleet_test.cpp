#include "fleet/fleet.h"

#include "support/catch.h"

namespace mlready {
namespace {

FleetResult result(const std::string& repository, const std::string& date, double score,
                   const std::string& digest = "r") {
  FleetResult one{.repository = repository, .date = date, .tool_version = "1", .rule_set = rule_set_of(digest)};
  one.score = score;
  return one;
}

FleetResult failed(const std::string& repository, const std::string& date) {
  return {.repository = repository, .date = date, .error = "gone"};
}

TEST_CASE("a digest has rules and settings") {
  CHECK(rule_set_of("abc") == RuleSetId{"abc", ""});
  CHECK(rule_set_of("abc+def") == RuleSetId{"abc", "def"});
}

TEST_CASE("the latest result is that of the latest date, whatever the order") {
  const auto fleet =
      fleet_of({.results = {result("a", "2026-02-01", 20), result("a", "2026-01-01", 10), result("a", "", 5)}});
  REQUIRE(fleet.rows.size() == 1);
  CHECK(fleet.rows[0].latest->score == 20.0);
  CHECK(fleet.rows[0].change == 10.0);
  CHECK(fleet.rows[0].since == "2026-01-01");
}

TEST_CASE("of two results of one date the later holds") {
  const auto fleet = fleet_of({.results = {result("a", "2026-01-01", 10), result("a", "2026-01-01", 30)}});
  CHECK(fleet.rows[0].latest->score == 30.0);
  REQUIRE(fleet.trend.size() == 1);
  CHECK(fleet.trend[0].mean == 30.0);
  CHECK(fleet.trend[0].repositories == 1);
}

TEST_CASE("a change is told only within a rule set, settings included, past results of others") {
  const auto fleet = fleet_of({.results = {result("a", "2026-01-01", 10, "r+x"), result("a", "2026-02-01", 90, "r"),
                                           result("a", "2026-03-01", 15, "r+x")}});
  CHECK(fleet.rows[0].change == 5.0);
  CHECK(fleet.rows[0].since == "2026-01-01");
  CHECK_FALSE(
      fleet_of({.results = {result("a", "2026-01-01", 10, "r"), result("a", "2026-02-01", 20, "r+x")}}).rows[0].change);
}

TEST_CASE("a failure after the latest result is told, one before it is not") {
  const auto after = fleet_of({.results = {result("a", "2026-01-01", 10), failed("a", "2026-02-01")}});
  CHECK(after.rows[0].latest->date == "2026-01-01");
  CHECK(after.rows[0].error == "gone");
  CHECK(after.rows[0].error_date == "2026-02-01");
  const auto before = fleet_of({.results = {failed("a", "2026-01-01"), result("a", "2026-02-01", 10)}});
  CHECK(before.rows[0].error.empty());
  CHECK(before.notices.empty());
}

TEST_CASE("the leading rule set is that of most repositories; only its scores make the mean") {
  const auto fleet = fleet_of(
      {.results = {result("a", "2026-01-01", 10), result("b", "2026-01-01", 20), result("c", "2026-02-01", 90, "s")}});
  REQUIRE(fleet.rule_sets.size() == 2);
  CHECK(fleet.rule_sets[0].id.rules == "r");
  CHECK(fleet.rule_sets[0].mean == 15.0);
  CHECK(fleet.rule_sets[1].mean == 90.0);
  CHECK(fleet.notices.size() == 1);
}

TEST_CASE("items of the same rules count whatever the settings, those of other rules do not") {
  auto first = result("a", "2026-01-01", 10);
  auto second = result("b", "2026-01-01", 10, "r+x");
  auto third = result("c", "2026-01-01", 10, "s");
  first.items["i"] = {Status::missing, Severity::critical, true};
  second.items["i"] = {Status::partial, Severity::low, false};
  third.items["i"] = {Status::met, Severity::low, false};
  const auto fleet = fleet_of({.results = {first, second, third}, .items = {{"i", "Item", "data"}}});
  REQUIRE(fleet.columns.size() == 1);
  const auto& column = fleet.columns[0];
  CHECK(column.missing == 1);
  CHECK(column.partial == 1);
  CHECK(column.met == 0);
  CHECK(column.waived == 1);
  CHECK(column.severity == Severity::critical);
  CHECK(column.lost == 4.5);
}

TEST_CASE("nothing at all is a view without rows") {
  const auto fleet = fleet_of({});
  CHECK(fleet.rows.empty());
  CHECK(worst_columns(fleet, 5).empty());
}

TEST_CASE("rule sets are named like columns of a spreadsheet") {
  CHECK(rule_set_name(0) == "A");
  CHECK(rule_set_name(25) == "Z");
  CHECK(rule_set_name(26) == "AA");
  CHECK(rule_set_name(26 + 26 * 26) == "AAA");
}

}  // namespace
}  // namespace mlready
