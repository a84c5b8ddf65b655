#include <nlohmann/json.hpp>

#include "mlready/reporter.h"
#include "report/fingerprint.h"
#include "sample_report.h"
#include "support/catch.h"

namespace mlready {
namespace {

using Json = nlohmann::json;

Json run_of(const Report& report) {
  return Json::parse(render(report, Format::sarif))["runs"][0];
}

Report report_with_items(std::size_t count) {
  auto report = sample_report();
  report.items.assign(count, report.items[2]);
  return report;
}

}  // namespace

TEST_CASE("In SARIF every item is a rule with help as text and Markdown") {
  const auto rules = run_of(sample_report())["tool"]["driver"]["rules"];
  REQUIRE(rules.size() == 4);
  CHECK(rules[0]["id"] == "data.validation");
  CHECK(rules[0]["name"] == "DataValidation");
  CHECK(rules[0]["help"]["text"].get<std::string>().find("Do validation like this:") != std::string::npos);
  CHECK(rules[0]["help"]["markdown"].get<std::string>().find("```sh\nrun --it\n```") != std::string::npos);
  CHECK(rules[0]["defaultConfiguration"]["level"] == "error");
  CHECK_FALSE(rules[0]["properties"].contains("security-severity"));
  CHECK(rules[2]["properties"]["security-severity"] == "9.5");
}

TEST_CASE("In SARIF missing and partial items are results, gravest first, others are not") {
  const auto results = run_of(sample_report())["results"];
  REQUIRE(results.size() == 2);
  CHECK(results[0]["ruleId"] == "security.secrets");
  CHECK(results[0]["ruleIndex"] == 2);
  CHECK(results[0]["level"] == "error");
  CHECK(results[0]["message"]["text"] == "Title of secrets is missing: no secrets manager");
  CHECK(results[1]["level"] == "warning");
  CHECK(results[1]["properties"]["status"] == "partial");
}

TEST_CASE("In SARIF a result lies at its evidence, or at the top of the repository") {
  const auto results = run_of(sample_report())["results"];
  const auto root = results[0]["locations"][0]["physicalLocation"];
  CHECK(root["artifactLocation"] == Json({{"uri", "."}, {"uriBaseId", "%SRCROOT%"}}));
  CHECK(root["region"] == Json({{"startLine", 1}}));
  const auto place = results[1]["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "README.md");
  CHECK(place["region"]["startLine"] == 3);
}

TEST_CASE("In SARIF a place that is evidence and claim is related once") {
  auto report = sample_report();
  report.items[1].verdict.claims = report.items[1].verdict.evidence;
  CHECK(run_of(report)["results"][1]["relatedLocations"].size() == 1);
}

TEST_CASE("In SARIF the results are there when everything is met") {
  auto report = sample_report();
  report.items.resize(1);
  CHECK(run_of(report)["results"] == Json::array());
}

TEST_CASE("In SARIF a waiver is a suppression, and all results say whether they have one") {
  auto report = sample_report();
  report.items[1].waiver = Waiver{"data.lineage", "", "until the new store", "Ada", "2031-01-31", ""};
  const auto results = run_of(report)["results"];
  CHECK(results[0]["suppressions"] == Json::array());
  const auto suppression = results[1]["suppressions"][0];
  CHECK(suppression["kind"] == "external");
  CHECK(suppression["status"] == "accepted");
  CHECK(suppression["justification"] == "until the new store\nOwner: Ada\nUntil: 2031-01-31");
}

TEST_CASE("In SARIF a result has the fingerprint of its item, also under the name that GitHub reads") {
  const auto report = sample_report();
  const auto print = fingerprint(report, report.items[2]);
  const auto prints = run_of(report)["results"][0]["partialFingerprints"];
  CHECK(prints == Json({{"mlready/v1", print}, {"primaryLocationLineHash", print + ":1"}}));
}

TEST_CASE("In SARIF a run names its part of the repository, its commit and its column kind") {
  auto report = sample_report();
  CHECK_FALSE(run_of(report).contains("versionControlProvenance"));
  CHECK(run_of(report)["automationDetails"]["id"] == "mlready/");
  report.target.revision.remote_url = "example.org:team/repo.git";
  report.target.revision.folder = "services/api";
  const auto run = run_of(report);
  CHECK(run["automationDetails"]["id"] == "mlready/services/api/");
  CHECK(run["columnKind"] == "unicodeCodePoints");
  const auto provenance = run["versionControlProvenance"][0];
  CHECK(provenance["repositoryUri"] == "ssh://example.org/team/repo.git");
  CHECK(provenance["revisionId"] == "0123456789abcdef0123456789abcdef01234567");
  CHECK(run["results"][1]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "services/api/README.md");
}

TEST_CASE("In SARIF what could not be read is a notification of the invocation") {
  const auto notifications = run_of(sample_report())["invocations"][0]["toolExecutionNotifications"];
  REQUIRE(notifications.size() == 1);
  CHECK(notifications[0]["message"]["text"] == "string without an end");
  CHECK(notifications[0]["locations"][0]["physicalLocation"]["region"]["startLine"] == 9);
}

TEST_CASE("SARIF stays within what code scanning accepts") {
  const auto run = run_of(report_with_items(25'001));
  CHECK(run["tool"]["driver"]["rules"].size() == 25'000);
  CHECK(run["results"].size() == 5'000);
  auto report = sample_report();
  for (std::uint32_t line = 1; line <= 200; ++line) {
    report.items[1].verdict.evidence.push_back({Strength::mentioned, "README.md", line, line, "words", "", ""});
  }
  CHECK(run_of(report)["results"][1]["relatedLocations"].size() == 99);
  report.problems.assign(1'001, {"a.py", 1, "broken"});
  CHECK(run_of(report)["invocations"][0]["toolExecutionNotifications"].size() == 1'000);
}

TEST_CASE("SARIF is valid JSON without control characters, links and commands whatever a repository holds") {
  const auto text =
      render(hostile_report("[x](https://evil.test) ##vso[a.b]c {0} \x1b[31m \xFF \u202E"), Format::sarif);
  const auto log = Json::parse(text);
  CHECK(log["version"] == "2.1.0");
  for (const auto& result : log["runs"][0]["results"]) {
    CHECK(result["message"]["text"].get<std::string>().find("](") == std::string::npos);
  }
  CHECK(text.find("##vso[") == std::string::npos);
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find("\u202E") == std::string::npos);
}

}  // namespace mlready
