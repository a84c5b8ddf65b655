#include <nlohmann/json.hpp>

#include "mlready/reporter.h"
#include "sample_report.h"
#include "support/catch.h"

namespace mlready {
namespace {

using Json = nlohmann::ordered_json;

Json rendered(const Report& report) {
  return Json::parse(render(report, Format::json));
}

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("The JSON report has the keys of the contract, in its order") {
  const auto json = rendered(sample_report());
  CHECK(keys_of(json) ==
        Keys{"schema_version", "tool", "target", "traits", "score", "gate", "items", "claims", "notices", "problems"});
  CHECK(keys_of(json["tool"]) == Keys{"name", "version", "rules"});
  CHECK(keys_of(json["target"]) == Keys{"path", "revision", "dirty", "remote", "folder", "files", "bytes"});
  CHECK(keys_of(json["score"]) == Keys{"total", "with_attestations", "coverage", "weakest_area", "areas"});
  CHECK(keys_of(json["score"]["areas"]["data"]) ==
        Keys{"title", "items", "score", "met", "partial", "missing", "not_applicable"});
  CHECK(keys_of(json["gate"]) == Keys{"passed", "reasons"});
  CHECK(keys_of(json["items"][0]) == Keys{"id", "area", "title", "checklist", "severity", "status", "strength",
                                          "confidence", "summary", "evidence", "why", "remediation", "references",
                                          "frameworks", "waiver", "attestation"});
  CHECK(keys_of(json["items"][0]["evidence"][0]) ==
        Keys{"path", "line", "end_line", "strength", "signal", "note", "excerpt"});
  CHECK(keys_of(json["problems"][0]) == Keys{"path", "line", "message"});
}

TEST_CASE("The JSON report says what the report says") {
  const auto json = rendered(sample_report());
  CHECK(json["schema_version"] == "1.1");
  CHECK(json["target"]["revision"] == "0123456789abcdef0123456789abcdef01234567");
  CHECK(json["target"]["dirty"] == true);
  CHECK(json["traits"]["trains"]["value"] == true);
  CHECK(json["traits"]["trains"]["evidence"][0]["path"] == "train.py");
  CHECK(json["traits"]["trains"]["evidence"][0]["line"] == 3);
  CHECK(json["traits"]["serves"]["evidence"].empty());
  CHECK(json["items"][0]["evidence"][0]["end_line"] == 14);
  CHECK(json["items"][2]["status"] == "missing");
  CHECK(json["items"][3]["status"] == "not_applicable");
  CHECK(json["items"][0]["waiver"].is_null());
  CHECK(json["problems"][0]["line"] == 9);
}

TEST_CASE("Claims stand beside the items in JSON, with the item that they are about") {
  auto report = sample_report();
  report.items[1].verdict.claims = {{Strength::mentioned, "README.md", 7, 8, "claim", "We trace it.", "no code"}};
  const auto claims = rendered(report)["claims"];
  REQUIRE(claims.size() == 1);
  CHECK(keys_of(claims[0]) == Keys{"item", "path", "line", "end_line", "strength", "signal", "note", "excerpt"});
  CHECK(claims[0]["item"] == "data.lineage");
  CHECK(claims[0]["line"] == 7);
}

TEST_CASE("The JSON report names no revision where there is no repository") {
  auto report = sample_report();
  report.target.revision = {};
  CHECK(rendered(report)["target"]["revision"].is_null());
}

TEST_CASE("Scores in JSON have one decimal") {
  auto report = sample_report();
  report.score.total = 200.0 / 3.0;
  CHECK(render(report, Format::json).find("\"total\": 66.7,") != std::string::npos);
}

TEST_CASE("The JSON report stays valid whatever bytes a repository holds") {
  const auto text = std::string("\x1b[0m \xFF\xC3 \0 \" \\ </script>\n", 22);
  const auto json = rendered(hostile_report(text));
  CHECK(json["items"][0]["evidence"][0]["path"].get<std::string>().find("\xEF\xBF\xBD") != std::string::npos);
}

TEST_CASE("The JSON report of an empty audit is valid") {
  const auto json = rendered(Report{});
  CHECK(json["items"].is_array());
  CHECK(json["traits"].is_object());
  CHECK(json["score"]["areas"].is_object());
}

}  // namespace mlready
