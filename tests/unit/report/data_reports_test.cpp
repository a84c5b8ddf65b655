#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "base/text.h"
#include "mlready/reporter.h"
#include "report/fingerprint.h"
#include "sample_report.h"
#include "support/catch.h"

// The forms that programs read as files: GitLab's Code Quality, CSV, JSON Lines, badges.

namespace mlready {
namespace {

using Json = nlohmann::json;

std::vector<std::string> lines_of(const std::string& text, std::string_view end) {
  std::vector<std::string> lines;
  std::size_t begin = 0;
  for (auto at = text.find(end); at != std::string::npos; at = text.find(end, begin)) {
    lines.push_back(text.substr(begin, at - begin));
    begin = at + end.size();
  }
  CHECK(begin == text.size());
  return lines;
}

Report perfect_report() {
  auto report = sample_report();
  report.items.resize(1);
  return report;
}

}  // namespace

TEST_CASE("GitLab gets an issue a finding, with severity, place and fingerprint") {
  const auto report = sample_report();
  const auto issues = Json::parse(render(report, Format::gitlab));
  REQUIRE(issues.size() == 2);
  CHECK(issues[0] == Json({{"description", "Title of secrets is missing: no secrets manager"},
                           {"check_name", "security.secrets"},
                           {"fingerprint", fingerprint(report, report.items[2])},
                           {"severity", "blocker"},
                           {"location", {{"path", "."}, {"lines", {{"begin", 1}, {"end", 1}}}}}}));
  CHECK(issues[1]["severity"] == "major");
  CHECK(issues[1]["location"] == Json({{"path", "README.md"}, {"lines", {{"begin", 3}, {"end", 3}}}}));
}

TEST_CASE("GitLab gets an empty list where nothing is open") {
  CHECK(render(perfect_report(), Format::gitlab) == "[]\n");
  auto report = sample_report();
  for (auto& item : report.items) item.waiver = Waiver{item.verdict.id, "", "later", "", "", ""};
  CHECK(render(report, Format::gitlab) == "[]\n");
}

TEST_CASE("CSV has a header and a record an item, with CRLF") {
  const auto records = lines_of(render(sample_report(), Format::csv), "\r\n");
  REQUIRE(records.size() == 5);
  CHECK(records[0].starts_with("id,area,title,severity,status,strength,confidence,summary,"));
  CHECK(records[1] ==
        "data.validation,data,\"Title of validation\",high,met,enforced,high,\"a schema check runs in CI\",2,0,"
        "src/check.py,12,14,schema.validate(frame),\"run by ci.yml\",,,,,,");
  CHECK(records[3] ==
        "security.secrets,security,\"Title of secrets\",critical,missing,none,high,\"no secrets manager\",0,0,,,,,,,,,"
        ",,");
}

TEST_CASE("CSV shows waivers and attestations") {
  auto report = sample_report();
  report.items[1].waiver = Waiver{"data.lineage", "", "later", "Ada", "2031-01-31", ""};
  report.items[2].attestation = Attestation{"security.secrets", "in the vault", "Bob", "", "", "2032-01-31", ""};
  const auto records = lines_of(render(report, Format::csv), "\r\n");
  CHECK(records[2].ends_with(",later,Ada,2031-01-31,,,"));
  CHECK(records[3].ends_with(",,,\"in the vault\",Bob,2032-01-31"));
}

TEST_CASE("Each line of JSON Lines is an item that says what was audited and by what") {
  auto report = sample_report();
  report.items[2].verdict.claims = {{Strength::mentioned, "README.md", 8, 8, "claim", "We use a vault.", ""}};
  const auto lines = lines_of(render(report, Format::jsonl), "\n");
  REQUIRE(lines.size() == 4);
  const auto item = Json::parse(lines[2]);
  CHECK(item["tool"] == "mlready");
  CHECK(item["tool_version"] == "1.2.3");
  CHECK(item["rules"] == "0123abcd");
  CHECK(item["target"] == "service");
  CHECK(item["revision"] == "0123456789abcdef0123456789abcdef01234567");
  CHECK(item["dirty"] == true);
  CHECK(item["id"] == "security.secrets");
  CHECK(item["claims"] == Json::array({{{"path", "README.md"}, {"line", 8}, {"excerpt", "We use a vault."}}}));
}

TEST_CASE("The items of JSON Lines are those of the JSON report") {
  const auto report = sample_report();
  const auto whole = Json::parse(render(report, Format::json));
  const auto lines = lines_of(render(report, Format::jsonl), "\n");
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const auto line = Json::parse(lines[at]);
    for (const auto& [key, value] : whole["items"][at].items()) CHECK(line[key] == value);
  }
}

TEST_CASE("A badge says the score, rounded down, in a colour for it") {
  auto report = sample_report();
  report.score.total = 99.9;
  const auto badge = Json::parse(render(report, Format::badge_json));
  CHECK(badge == Json({{"schemaVersion", 1},
                       {"label", "production readiness"},
                       {"message", "99 / 100"},
                       {"color", "#2e7d32"},
                       {"isError", false}}));
  report.score.total = 50.0;
  CHECK(Json::parse(render(report, Format::badge_json))["color"] == "#9a6700");
  report.score.total = 49.9;
  CHECK(Json::parse(render(report, Format::badge_json))["color"] == "#c62828");
  report.gate.passed = false;
  CHECK(Json::parse(render(report, Format::badge_json))["isError"] == true);
}

TEST_CASE("A badge of a repository that was not judged says so") {
  CHECK(Json::parse(render(Report{}, Format::badge_json))["message"] == "not judged");
}

TEST_CASE("The badge's picture says the same as its data, also to a screen reader") {
  pugi::xml_document svg;
  REQUIRE(svg.load_string(render(sample_report(), Format::badge).c_str()));
  CHECK(std::string(svg.select_node("/svg/title").node().text().get()) == "production readiness: 37 / 100");
  CHECK(std::string(svg.child("svg").attribute("aria-label").value()) == "production readiness: 37 / 100");
  CHECK(svg.select_nodes("//text").size() == 2);
  CHECK(svg.select_nodes("//script|//style|//image|//@href").empty());
}

TEST_CASE("Data formats stay valid and free of control characters and formulas whatever a repository holds") {
  const auto report = hostile_report("=cmd|'/c calc'!A1,\"\r\n\x1b[31m \x01 \xFF \u202E");
  CHECK(Json::parse(render(report, Format::gitlab)).size() == 1);
  for (const auto& line : lines_of(render(report, Format::jsonl), "\n")) CHECK(Json::parse(line).is_object());
  const auto csv = render(report, Format::csv);
  CHECK(lines_of(csv, "\r\n").size() == 5);
  CHECK(csv.find(",=") == std::string::npos);
  CHECK(csv.find(",\"=") == std::string::npos);
  for (const auto format : {Format::gitlab, Format::jsonl, Format::csv}) {
    CHECK(render(report, format).find('\x1b') == std::string::npos);
    CHECK(render(report, format).find("\u202E") == std::string::npos);
  }
}

}  // namespace mlready
