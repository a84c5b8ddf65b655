#include "engine/frameworks/crosswalk.h"

#include <algorithm>
#include <set>

#include "engine/rules/load.h"
#include "support/catch.h"

namespace mlready {
namespace {

constexpr const char* valid = R"(
id: f
title: Framework
url: https://example.org/
references:
  "1.2": Data is checked
items:
  data.validation: ["1.2"]
)";

/// What is said about `valid` after `from` was replaced by `to`.
std::string complaint(const std::string& from, const std::string& to) {
  std::string text = valid;
  text.replace(text.find(from), from.size(), to);
  const auto crosswalk = read_crosswalk("f.yaml", text);
  return crosswalk ? std::string() : to_string(crosswalk.error());
}

}  // namespace

TEST_CASE("A crosswalk says which provisions an item speaks to") {
  const auto crosswalk = read_crosswalk("f.yaml", valid);
  REQUIRE(crosswalk.has_value());
  CHECK(crosswalk->framework.title == "Framework");
  CHECK(crosswalk->items.at("data.validation") ==
        std::vector<FrameworkReference>{{"f", "Framework", "1.2", "Data is checked"}});
}

TEST_CASE("Mistakes in a crosswalk are named with their place") {
  CHECK(complaint("[\"1.2\"]", "[\"1.3\"]").find("\"1.3\" is not among the references") != std::string::npos);
  CHECK(complaint("id: f", "id: g").find("is not the file's name") != std::string::npos);
  CHECK(complaint("title:", "titel:").find("f.yaml:") != std::string::npos);
  CHECK(complaint("url: https://example.org/\n", "").find("\"url\" is missing") != std::string::npos);
  CHECK_FALSE(read_crosswalk("f.yaml", "- a").has_value());
  CHECK_FALSE(read_crosswalk("f.yaml", "a: [").has_value());
}

TEST_CASE("The built-in crosswalks speak of items that exist, and describe no provision that none speaks to") {
  const auto all = crosswalks();
  REQUIRE(all.has_value());
  const auto rules = RuleSet::load();
  REQUIRE(rules.has_value());
  std::set<std::string> ids;
  for (const auto& rule : rules->items()) ids.insert(rule.id);
  std::vector<std::string> names;
  for (const auto& crosswalk : *all) {
    names.push_back(crosswalk.framework.id);
    for (const auto& [item, provisions] : crosswalk.items) {
      CAPTURE(crosswalk.framework.id, item);
      CHECK(ids.contains(item));
      CHECK_FALSE(provisions.empty());
    }
  }
  CHECK(names == std::vector<std::string>{"aws-ml-lens", "eu-ai-act", "iso-42001", "ml-test-score", "nist-ai-rmf"});
}

TEST_CASE("Rules know the provisions of all frameworks") {
  const auto rules = RuleSet::load();
  REQUIRE(rules.has_value());
  const auto items = rules->items();
  const auto rollback = std::ranges::find(items, "deployment.rollback", &RuleInfo::id);
  std::vector<std::string> references;
  for (const auto& provision : rollback->frameworks) references.push_back(provision.reference);
  CHECK(references == std::vector<std::string>{"MLREL-13", "Article 15(4)", "A.6.2.6", "Infra 7", "MANAGE 2.4"});
  const auto docstrings = std::ranges::find(items, "practices.docstrings", &RuleInfo::id);
  CHECK(docstrings->frameworks.empty());
}

}  // namespace mlready
