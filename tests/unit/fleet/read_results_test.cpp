#include "fleet/read_results.h"

#include <sstream>

#include "fleet/record.h"
#include "mlready/reporter.h"
#include "support/catch.h"

namespace mlready {
namespace {

Report report_with(const std::vector<std::string>& ids) {
  Report report{.tool_version = "1.2.3", .rules_digest = "rules+settings"};
  report.target.path = "models/score";
  for (const auto& id : ids) report.items.push_back({.verdict = {.id = id}, .area = "data", .title = "Title of " + id});
  return report;
}

FleetResults read(const std::string& name, const std::string& text) {
  std::istringstream stream(text);
  FleetResults results;
  read_results(name, stream, results);
  return results;
}

std::vector<std::string> ids_of(const FleetResults& results) {
  std::vector<std::string> ids;
  for (const auto& item : results.items) ids.push_back(item.id);
  return ids;
}

TEST_CASE("records are read back, with reports and errors") {
  const auto results = read("r.jsonl", report_record({"a", "path", "2026-01-01"}, report_with({"i"})) +
                                           error_record({"b", "path", "2026-01-01"}, {"broken", "x:1", "mend it"}));
  CHECK(results.problems.empty());
  REQUIRE(results.results.size() == 2);
  CHECK(results.results[0].repository == "a");
  CHECK(results.results[0].rule_set == RuleSetId{"rules", "settings"});
  CHECK(results.results[0].items.at("i").status == Status::missing);
  CHECK_FALSE(results.results[0].score);
  CHECK(results.results[1].error == "x:1: broken (mend it)");
}

TEST_CASE("a record is one line, whatever it holds") {
  auto report = report_with({"i"});
  report.target.path = "a\nb\u2028\xff";
  const auto record = report_record({"n\n", "p\r", "2026-01-01"}, report);
  CHECK(record.find('\n') == record.size() - 1);
  CHECK(read("r", record).results[0].repository == "n\n");
}

TEST_CASE("a credential in an error is hidden") {
  const auto record = error_record({"a", "p", "2026-01-01"}, {"unknown value \"DB_PASSWORD=h7kLm2pQx\"", "", ""});
  CHECK(record.find("h7kLm2pQx") == std::string::npos);
  CHECK(record.find("DB_PASSWORD=[redacted]") != std::string::npos);
}

TEST_CASE("a report over many lines or on one has the date of its file, and its own name") {
  const auto text = render(report_with({"i"}), Format::json);
  const auto results = read("out/weekly-2026-03-04.json", text);
  REQUIRE(results.results.size() == 1);
  CHECK(results.results[0].repository == "models/score");
  CHECK(results.results[0].date == "2026-03-04");
  CHECK(read("2026-99-99.json", text).results[0].date.empty());
}

TEST_CASE("items of several rule sets are put together in their order") {
  const auto results = read("r", report_record({"a", "p", "2026-01-01"}, report_with({"a", "c"})) +
                                     report_record({"b", "p", "2026-01-01"}, report_with({"a", "b", "c", "d"})));
  CHECK(ids_of(results) == std::vector<std::string>{"a", "b", "c", "d"});
}

TEST_CASE("what is no result is a problem with its line, and the rest is read") {
  const auto good = report_record({"a", "p", "2026-01-01"}, report_with({"i"}));
  const auto results =
      read("r.jsonl", good + "\n" + good.substr(0, 100) + "\n\"text\"\n{\"mlready_record\": 1}\n" + good);
  CHECK(results.results.size() == 2);
  REQUIRE(results.problems.size() == 3);
  CHECK(results.problems[0] == "r.jsonl:3: the report is no JSON, from line 1 on");
  CHECK(results.problems[1].starts_with("r.jsonl:4: "));
  CHECK(results.problems[2] == "r.jsonl:5: error is missing");
}

}  // namespace
}  // namespace mlready
