#include "base/suggestion.h"

#include "audit/rule_names.h"
#include "support/catch.h"

namespace mlready {
namespace {

std::vector<RuleInfo> some_rules() {
  std::vector<RuleInfo> rules;
  for (const auto* id : {"data.validation", "data.lineage", "security.tls"}) {
    RuleInfo rule;
    rule.id = id;
    rule.area = rule.id.substr(0, rule.id.find('.'));
    rules.push_back(rule);
  }
  return rules;
}

std::string error_of(const std::vector<std::string>& names, bool areas_too) {
  const auto checked = check_names(some_rules(), names, areas_too);
  return checked ? std::string() : to_string(checked.error());
}

}  // namespace

TEST_CASE("did_you_mean finds the nearest word") {
  CHECK(did_you_mean("jsno", {"console", "json"}) == "did you mean \"json\"?");
  CHECK(did_you_mean("validaton", {"data.validation", "data.lineage"}) == "did you mean \"data.validation\"?");
}

TEST_CASE("did_you_mean names all words where none is near and they are few") {
  CHECK(did_you_mean("zzzzzz", {"console", "json"}) == "one of console, json");
  CHECK(did_you_mean("zzzzzz", std::vector<std::string>(20, "data.validation")).empty());
  CHECK(did_you_mean("x", {}).empty());
}

TEST_CASE("Known items and areas pass") {
  CHECK(error_of({"data.validation", "data", "security"}, true).empty());
  CHECK(error_of({"data.validation"}, false).empty());
  CHECK(error_of({}, true).empty());
}

TEST_CASE("Unknown names fail with a suggestion, and areas where only items are meant") {
  CHECK(error_of({"data.validaton"}, true) == "no item or area \"data.validaton\" (did you mean \"data.validation\"?)");
  CHECK(error_of({"tls"}, false) == "no item \"tls\" (did you mean \"security.tls\"?)");
  CHECK_FALSE(error_of({"security"}, false).empty());
}

}  // namespace mlready
