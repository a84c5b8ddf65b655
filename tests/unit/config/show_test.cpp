#include "config/show.h"

#include "config/parse.h"
#include "support/catch.h"

namespace mlready {
namespace {

Configuration parsed(const std::string& text) {
  const auto root = read_config_yaml("c.yaml", text);
  REQUIRE(root);
  const auto configuration = parse_configuration("c.yaml", *root);
  REQUIRE(configuration);
  return *configuration;
}

TEST_CASE("Without a configuration every value is shown as a default") {
  const auto text = shown({});
  for (const auto* key : {"traits", "severities", "only", "skip", "exclude", "checks", "fail_under", "fail_on",
                          "require", "policy", "waivers", "attestations"}) {
    CHECK(text.find(std::string(key) + ": ") != std::string::npos);
  }
  CHECK(text.find("c.yaml") == std::string::npos);
}

TEST_CASE("What is shown is a configuration again, with the same values and their places") {
  const auto text = shown(parsed(R"(profile: house
profiles: {house: {title: Ours, extends: library, traits: {data: true}, severities: {docs: high}}}
traits: {trains: false}
severities: {docs.api: "off", data: low}
skip: [docs.features]
exclude: ["a/*"]
checks: house
fail_under: 12.5
fail_on: high
require: [data.validation]
policy: {forbid_waivers: [security]}
waivers: [{item: a.b, reason: "because: \"so\" # really", expires: 2027-01-01}]
attestations: [{item: a.c, statement: s, owner: o, date: 2026-01-01}]
)"));
  CHECK(text.find("# c.yaml:3:18\n") != std::string::npos);
  const auto again = parsed(text);
  CHECK(again.profile->value == "house");
  CHECK(again.profiles.at("house").extends->value == "library");
  CHECK(again.profiles.at("house").traits.at(Trait::data).value);
  CHECK(again.profiles.at("house").severities.at("docs").value == Severity::high);
  CHECK_FALSE(again.traits.at(Trait::trains).value);
  CHECK(again.severities.at("docs.api").value == std::nullopt);
  CHECK(again.severities.at("data").value == Severity::low);
  CHECK(again.skip[0].value == "docs.features");
  CHECK(again.exclude[0].value == "a/*");
  CHECK(again.checks->value == "house");
  CHECK(again.fail_under->value == 12.5);
  CHECK(again.fail_on->value == Severity::high);
  CHECK(again.require[0].value == "data.validation");
  CHECK(again.forbid_waivers[0].value == "security");
  CHECK(again.waivers[0].value == Waiver{"a.b", "", "because: \"so\" # really", "", "2027-01-01", ""});
  CHECK(again.attestations[0].value.statement == "s");
}

}  // namespace
}  // namespace mlready
