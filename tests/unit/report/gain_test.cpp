#include "report/gain.h"

#include "sample_report.h"
#include "support/catch.h"

namespace mlready {
namespace {

ReportItem item(const std::string& area, Severity severity, Status status) {
  ReportItem result;
  result.area = area;
  result.severity = severity;
  result.verdict.status = status;
  return result;
}

/// Two areas count: in "data" weights 3 + 2 + 1 apply, in "security" 4; "practices" stands beside them.
Report small_report() {
  Report report;
  report.score.areas = {{"data", "Data", 0, 1, 1, 1, 0, 8},
                        {"security", "Security", 0, 0, 0, 1, 1, 8},
                        {"training", "Training", 0, 0, 0, 0, 1, 8},
                        {"practices", "Practices", 0, 0, 0, 1, 0, 0}};
  report.items = {item("data", Severity::high, Status::met),
                  item("data", Severity::medium, Status::partial),
                  item("data", Severity::low, Status::missing),
                  item("security", Severity::critical, Status::missing),
                  item("security", Severity::high, Status::not_applicable),
                  item("training", Severity::high, Status::not_applicable),
                  item("practices", Severity::high, Status::missing)};
  return report;
}

}  // namespace

TEST_CASE("The gain of an item is what the total would grow by if it were met") {
  const auto report = small_report();
  const auto found = gains(report);
  REQUIRE(found.size() == 7);
  CHECK(found[0].points == 0.0);
  CHECK(found[1].points == Approx(100.0 * 1.0 / 6.0 / 2.0));
  CHECK(found[2].points == Approx(100.0 * 1.0 / 6.0 / 2.0));
  CHECK(found[3].points == Approx(50.0));
  for (const std::size_t none : {4, 5, 6}) CHECK(found[none].points == 0.0);
}

TEST_CASE("The greatest gains come first, of equal ones the gravest, and only what gains") {
  const auto report = small_report();
  const auto found = greatest_gains(report, 10);
  REQUIRE(found.size() == 3);
  CHECK(found[0].item == &report.items[3]);
  CHECK(found[1].item == &report.items[1]);
  CHECK(found[2].item == &report.items[2]);
  CHECK(greatest_gains(report, 1).size() == 1);
}

TEST_CASE("A waived item is not among the greatest gains") {
  auto report = small_report();
  report.items[3].waiver = Waiver{};
  CHECK(greatest_gains(report, 10).size() == 2);
}

TEST_CASE("Nothing gains in a report without items") {
  CHECK(gains(Report()).empty());
  CHECK(greatest_gains(Report(), 5).empty());
}

}  // namespace mlready
