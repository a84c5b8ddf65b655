#include "mlready/score.h"

#include "support/catch.h"

namespace mlready {
namespace {

ReportItem item(const std::string& area, Status status, Severity severity = Severity::medium) {
  ReportItem result;
  result.area = area;
  result.severity = severity;
  result.verdict.status = status;
  return result;
}

const AreaScore& area_of(const Score& score, const std::string& id) {
  for (const auto& area : score.areas) {
    if (area.area == id) return area;
  }
  throw std::runtime_error("no area " + id);
}

}  // namespace

TEST_CASE("The checklist has 54 items in seven areas, and practices beside them") {
  int items = 0;
  for (const auto& area : areas()) items += area.items;
  CHECK(items == 54);
  CHECK(areas().size() == 8);
  CHECK(areas().back().id == "practices");
  CHECK(areas().back().items == 0);
}

TEST_CASE("An area's score weighs items by severity and counts partial half") {
  const std::vector<ReportItem> items = {item("data", Status::met, Severity::critical),
                                         item("data", Status::partial, Severity::medium),
                                         item("data", Status::missing, Severity::low)};
  CHECK(area_of(score(items), "data").score == 71.4);  // (4 + 1) / 7
}

TEST_CASE("What does not apply is in no sum but in the counts") {
  const std::vector<ReportItem> items = {item("data", Status::met),
                                         item("data", Status::not_applicable, Severity::critical)};
  const auto result = score(items);
  CHECK(area_of(result, "data").score == 100.0);
  CHECK(area_of(result, "data").not_applicable == 1);
}

TEST_CASE("The total is the mean over areas in which something applies") {
  const std::vector<ReportItem> items = {item("data", Status::met), item("data", Status::met),
                                         item("security", Status::missing, Severity::critical),
                                         item("docs", Status::partial), item("training", Status::not_applicable)};
  const auto result = score(items);
  CHECK(result.total == 50.0);
  CHECK(result.weakest_area == "security");
  CHECK(result.coverage == 7.4);  // 4 of 54
}

TEST_CASE("Practices and areas of rule packs stand beside the total") {
  const std::vector<ReportItem> items = {item("data", Status::met), item("practices", Status::missing),
                                         item("house", Status::missing)};
  const auto result = score(items);
  CHECK(result.total == 100.0);
  CHECK(result.weakest_area == "data");
  CHECK(area_of(result, "practices").missing == 1);
  CHECK(result.areas.back().area == "house");
  CHECK(result.areas.back().items == 0);
}

TEST_CASE("Nothing audited scores nothing") {
  const auto result = score({});
  CHECK(result.total == 0.0);
  CHECK(result.coverage == 0.0);
  CHECK(result.weakest_area.empty());
}

TEST_CASE("Turning a missing item into a met one never lowers the total") {
  std::vector<ReportItem> items;
  for (const auto& area : areas()) {
    for (const auto severity : {Severity::low, Severity::critical})
      items.push_back(item(std::string(area.id), Status::missing, severity));
  }
  double before = score(items).total;
  for (auto& entry : items) {
    entry.verdict.status = Status::met;
    const double after = score(items).total;
    CHECK(after >= before);
    before = after;
  }
  CHECK(before == 100.0);
}

}  // namespace mlready
