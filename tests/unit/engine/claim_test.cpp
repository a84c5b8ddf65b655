#include "engine/record/claim.h"

#include "support/catch.h"
#include "unit/engine/facts_by_hand.h"

namespace mlready::testing {
namespace {

/// Whether a sentence of a README is a claim.
bool claims(std::string_view text, std::string_view section = "Features", Mood mood = Mood::stated,
            const std::string& path = "README.md", Role role = Role::docs) {
  const auto file = file_with(path, {Prose{text, section, mood}}, role, Language::markdown);
  return is_claim(file.file(), file.facts().front());
}

TEST_CASE("A sentence that says what there is claims it") {
  CHECK(claims("Requests are limited to ten a second for each client"));
  CHECK(claims("Implemented schema validation of all inputs"));
  CHECK(claims("自动备份数据库"));
}

TEST_CASE("Orders, advice and possibilities claim nothing") {
  CHECK_FALSE(claims("Add load tests with Locust or k6"));
  CHECK_FALSE(claims("1. Set up alerting for service health"));
  CHECK_FALSE(claims("You can roll back to a previous version of the image"));
  CHECK_FALSE(claims("Production installations should use TLS for all traffic"));
  CHECK_FALSE(claims("There is no rate limiting on this endpoint yet"));
}

TEST_CASE("What is planned, negated, unchecked or quoted is no claim") {
  for (const auto mood : {Mood::planned, Mood::negated, Mood::unchecked, Mood::quoted}) {
    CHECK_FALSE(claims("Requests are limited to ten a second", "Features", mood));
  }
}

TEST_CASE("Histories, comparisons and wishes are not read as claims") {
  for (const auto* section : {"Roadmap", "Alternatives", "Changelog > 1.2", "Prerequisites", "Future work"}) {
    CHECK_FALSE(claims("Requests are limited to ten a second for each client", section));
  }
  CHECK_FALSE(claims("Requests are limited to ten a second", "1.2", Mood::stated, "CHANGELOG.md"));
}

TEST_CASE("A row of a table claims only what a cell marks as done") {
  CHECK(claims("Rate limiting of all routes | ✅"));
  CHECK(claims("Rate limiting of all routes | done"));
  CHECK_FALSE(claims("Cloud Run | serverless, scales to zero | cheap"));
}

TEST_CASE("A label of a word or two is no claim, and neither is a sentence outside documents") {
  CHECK_FALSE(claims("Disaster recovery"));
  CHECK_FALSE(claims("Requests are limited to ten a second", "Features", Mood::stated, "src/limits.py", Role::code));
}

}  // namespace
}  // namespace mlready::testing
