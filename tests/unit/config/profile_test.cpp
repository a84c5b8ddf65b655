#include "config/profile.h"

#include "config/parse.h"
#include "support/catch.h"

namespace mlready {
namespace {

Profiles own_profiles(const std::string& text) {
  const auto root = read_config_yaml("c.yaml", "profiles:\n" + text);
  REQUIRE(root);
  const auto configuration = parse_configuration("c.yaml", *root);
  if (!configuration) FAIL(to_string(configuration.error()));
  return configuration->profiles;
}

std::string error_of(const Placed<std::string>& name, const Profiles& own) {
  const auto resolved = resolve_profile(name, own);
  return resolved ? std::string() : to_string(resolved.error());
}

TEST_CASE("Every built-in profile has a title and speaks of items that exist") {
  const auto profiles = built_in_profiles();
  REQUIRE(profiles);
  const auto rules = RuleSet::load();
  REQUIRE(rules);
  for (const auto* name :
       {"auto", "batch-pipeline", "library", "llm-application", "online-service", "research", "training"}) {
    REQUIRE(profiles->contains(name));
    CHECK_FALSE(profiles->at(name).title.empty());
    const auto settings = resolve_profile({name, "here"}, {});
    REQUIRE(settings);
    CHECK(check_configured_names(*settings, rules->items()));
  }
  CHECK(profiles->size() == 7);
}

TEST_CASE(
    "The automatic profile stands for another and sets nothing itself; others say in each setting that they made it") {
  const auto none = resolve_profile({automatic_profile, ""}, {});
  REQUIRE(none);
  CHECK(none->traits.empty());
  CHECK(none->severities.empty());
  const auto service = resolve_profile({"online-service", ""}, {});
  REQUIRE(service);
  CHECK(service->traits.at(Trait::serves).value);
  CHECK(service->traits.at(Trait::serves).place == "profile online-service");
  CHECK(service->severities.at("deployment.rollback").value == Severity::critical);
  CHECK(service->severities.at("practices.batch-prediction").value == std::nullopt);
}

TEST_CASE("An own profile goes on from the one that it extends") {
  const auto own = own_profiles(R"(  house:
    extends: online-service
    traits: {trains: false}
    severities: {deployment.rollback: high, docs.api: off}
  team:
    extends: house
    severities: {docs.api: low}
)");
  const auto team = resolve_profile({"team", ""}, own);
  REQUIRE(team);
  CHECK(team->traits.at(Trait::serves).value);
  CHECK_FALSE(team->traits.at(Trait::trains).value);
  CHECK(team->severities.at("deployment.rollback").value == Severity::high);
  CHECK(team->severities.at("docs.api").value == Severity::low);
  CHECK(team->severities.at("deployment.health-checks").value == Severity::critical);
}

TEST_CASE("An own profile goes before a built-in one of its name") {
  const auto own = own_profiles("  research: {severities: {docs.api: low}}\n");
  const auto research = resolve_profile({"research", ""}, own);
  REQUIRE(research);
  CHECK(research->severities.size() == 1);
}

TEST_CASE("Unknown profiles and circles are errors at their place") {
  CHECK(error_of({"libary", "c.yaml:1:10"}, {}) == "c.yaml:1:10: no profile \"libary\" (did you mean \"library\"?)");
  const auto own = own_profiles("  a: {extends: b}\n  b: {extends: a}\n  c: {extends: nothing-like-it}\n");
  CHECK(error_of({"a", ""}, own) == "c.yaml:3:16: the profile \"a\" extends itself");
  CHECK(error_of({"c", ""}, own).starts_with("c.yaml:4:16: no profile \"nothing-like-it\""));
}

TEST_CASE("A profile knows no other keys than its own") {
  const auto root = read_config_yaml("c.yaml", "profiles: {house: {fail_under: 3}}\n");
  REQUIRE(root);
  const auto configuration = parse_configuration("c.yaml", *root);
  REQUIRE_FALSE(configuration);
  CHECK(configuration.error().what == "unknown key \"fail_under\" in \"house\"");
}

}  // namespace
}  // namespace mlready
