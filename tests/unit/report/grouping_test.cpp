#include "report/grouping.h"

#include "sample_report.h"
#include "support/catch.h"

namespace mlready {
namespace {

using Lines = std::vector<std::string>;

/// "heading: id id" for each group.
Lines groups_of(const Report& report, const View& view) {
  Lines lines;
  for (const auto& group : grouped(report, view)) {
    auto line = group.heading + " |";
    for (const auto* item : group.items) line += " " + item->verdict.id;
    lines.push_back(line);
  }
  return lines;
}

Report report_with_provisions() {
  auto report = sample_report();
  report.items[0].frameworks = {{"f", "F", "B 10", "ten"}, {"f", "F", "B 9", "nine"}, {"g", "G", "1", "other"}};
  report.items[2].frameworks = {{"f", "F", "B 9", "nine"}};
  return report;
}

}  // namespace

TEST_CASE("Items are divided by severity, what is met apart") {
  CHECK(groups_of(sample_report(), {}) ==
        Lines{"To do: critical | security.secrets", "To do: medium | data.lineage", "Proven | data.validation"});
}

TEST_CASE("Items are divided by area, what is to be done first") {
  CHECK(groups_of(sample_report(), {.group_by = Grouping::area}) ==
        Lines{"Data pipeline: 75.0 | data.lineage data.validation", "Security: 0.0 | security.secrets"});
}

TEST_CASE("Items are divided by status") {
  CHECK(groups_of(sample_report(), {.group_by = Grouping::status}) ==
        Lines{"Missing | security.secrets", "Partial | data.lineage", "Proven | data.validation"});
}

TEST_CASE("Items are divided by the provisions of a framework, in the order of their numbers") {
  CHECK(groups_of(report_with_provisions(), {.framework = "f"}) ==
        Lines{"B 9: nine | security.secrets data.validation", "B 10: ten | data.validation",
              "Without a counterpart in this framework | data.lineage"});
}

TEST_CASE("Only the wanted statuses are listed") {
  CHECK(groups_of(sample_report(), {.show = {Status::partial}}) == Lines{"To do: medium | data.lineage"});
  CHECK(groups_of(sample_report(), {.group_by = Grouping::area, .show = {Status::met, Status::missing}}) ==
        Lines{"Data pipeline: 75.0 | data.validation", "Security: 0.0 | security.secrets"});
}

TEST_CASE("Runs of digits are compared as numbers") {
  CHECK(comes_before("A.6.2.9", "A.6.2.10"));
  CHECK_FALSE(comes_before("A.6.2.10", "A.6.2.9"));
  CHECK(comes_before("A.6", "A.6.2"));
  CHECK(comes_before("Article 9(8)", "Article 10(1)"));
  CHECK(comes_before("9", "123456789012345678901234567890"));
  CHECK_FALSE(comes_before("Data 1", "Data 1"));
  CHECK_FALSE(comes_before("007", "7"));
}

}  // namespace mlready
