#include "mlready/read_report.h"

#include <nlohmann/json.hpp>

#include "mlready/reporter.h"
#include "sample_report.h"
#include "support/catch.h"

namespace mlready {
namespace {

using Json = nlohmann::ordered_json;

/// A report that has something of everything.
Report full_report() {
  auto report = sample_report();
  report.target.revision.remote_url = "https://github.com/team/service";
  report.target.revision.folder = "services";
  report.target.unit = "api";
  report.score.with_attestations = 61.5;
  report.gate = {false, {"the score 37.5 is under 80"}};
  report.notices = {"the waiver of data.lineage expired on 2026-01-01"};
  auto& item = report.items[1];
  item.verdict.confidence = Confidence::low;
  item.verdict.claims = {{Strength::mentioned, "README.md", 7, 8, "claim", "We trace every table.", "no code does it"}};
  item.references = {{"Lineage", "https://example.org/lineage"}};
  item.frameworks = {{"nist-ai-rmf", "NIST AI RMF 1.0", "MAP 2.3", "Collection of data"}};
  item.waiver = Waiver{"data.lineage", "services/**", "moved", "ml-platform", "2031-01-31", "https://example.org/1"};
  report.items[2].attestation =
      Attestation{"security.secrets", "kept in a vault", "security", "", "2026-01-31", "", "docs/vault.md"};
  return report;
}

Json saved(const Report& report) {
  return Json::parse(render(report, Format::json));
}

/// What `read_report` says about `json`; empty where it reads it.
std::string complaint(const Json& json) {
  const auto report = read_report(json.dump());
  return report ? std::string() : report.error().what;
}

void check_round_trip(const Report& report) {
  const auto read = read_report(render(report, Format::json));
  REQUIRE(read.has_value());
  RenderOptions options;
  options.detailed = true;
  for (const auto format : formats()) {
    CAPTURE(to_string(format));
    CHECK(render(*read, format, options) == render(report, format, options));
  }
}

}  // namespace

TEST_CASE("A saved report renders in every format as the original does") {
  check_round_trip(full_report());
  check_round_trip(Report{});
}

TEST_CASE("A saved report with hostile text renders in every format as the original does") {
  for (const auto& text : {std::string("\x1b[31m\u202E<b>|`]]>\n# x\r=cmd"), std::string("\xFF\xC3 \0 \"\\", 7),
                           std::string("\xED\xA0\x80 \xF4\x90\x80\x80 \U0001F600")}) {
    check_round_trip(hostile_report(text));
    check_round_trip(wholly_hostile_report(text));
  }
}

TEST_CASE("A key that is missing is named with its path") {
  auto json = saved(full_report());
  json["items"][1]["evidence"][0].erase("line");
  CHECK(complaint(json) == "items[1].evidence[0].line is missing");
  json = saved(full_report());
  json["score"]["areas"]["data"].erase("title");
  CHECK(complaint(json) == "score.areas.data.title is missing");
}

TEST_CASE("A value of another kind or out of range is named with its path") {
  const auto with = [](const char* pointer, const Json& value) {
    auto json = saved(full_report());
    json[Json::json_pointer(pointer)] = value;
    return complaint(json);
  };
  CHECK(with("/items", "none") == "items is no list");
  CHECK(with("/target", 3) == "target is no object");
  CHECK(with("/gate/passed", "yes") == "gate.passed is neither true nor false");
  CHECK(with("/items/0/title", nullptr) == "items[0].title is no text");
  CHECK(with("/items/2/severity", "hihg") == "items[2].severity has no meaning: \"hihg\"");
  CHECK(with("/items/0/evidence/0/line", -1) == "items[0].evidence[0].line is no whole number from 0 to 4294967295");
  CHECK(with("/items/0/evidence/0/line", 1.5) == "items[0].evidence[0].line is no whole number from 0 to 4294967295");
  CHECK(with("/score/total", 101) == "score.total is no number from 0 to 100");
  CHECK(with("/traits/flies", Json::object()) == "traits.flies is no trait");
  CHECK(with("/claims/0/item", "data.other") == "claims[0].item is no item of the report");
}

TEST_CASE("A message shows the start of a long value only, and no number is too large to be refused") {
  auto json = saved(full_report());
  json["items"][0]["status"] = std::string(100'000, 'x');
  CHECK(complaint(json).size() < 120);
  CHECK(read_report("{\"a\": 1e999}").error().what == "the report has a number that is too large");
}

TEST_CASE("Only the first mistake is told") {
  auto json = saved(full_report());
  json["tool"].erase("rules");
  json["items"] = 1;
  CHECK(complaint(json) == "tool.rules is missing");
}

TEST_CASE("Keys that a later version adds are passed over, another major version is not read") {
  auto json = saved(full_report());
  json["schema_version"] = "1.17";
  json["items"][0]["colour"] = "green";
  CHECK(complaint(json).empty());
  json["schema_version"] = "2.0";
  CHECK(complaint(json) == "schema_version is \"2.0\"; this program reads 1.x");
}

TEST_CASE("What is no report is refused") {
  CHECK(read_report("").error().what == "the report is no JSON, from line 1 on");
  CHECK(read_report("{\n\"items\": [}\n").error().what == "the report is no JSON, from line 2 on");
  CHECK(read_report("{}\n {}").error().what == "the report is no JSON, from line 2 on");
  CHECK(read_report("[]").error().what == "the report is no object");
  CHECK(read_report(std::string("{\"a\": \"\xFF\"}")).error().what == "the report is no JSON, from line 1 on");
}

TEST_CASE("A report that is nested too deeply is refused before it is parsed") {
  CHECK(read_report(std::string(1'000'000, '[')).error().what == "the report is nested too deeply");
  auto json = saved(full_report());
  json["items"][0]["summary"] = std::string(100, '[') + "\"" + std::string(100, '{');
  CHECK(complaint(json).empty());
}

}  // namespace mlready
