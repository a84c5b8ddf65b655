#include "config/switched_off.h"

#include "support/catch.h"

namespace mlready {
namespace {

const std::vector<RuleInfo> rules = {{.id = "data.a", .area = "data", .needs = {Trait::data}},
                                     {.id = "docs.b", .area = "docs"},
                                     {.id = "deployment.c", .area = "deployment", .needs = {Trait::serves}}};

/// "id@place" of each item that is switched off.
std::vector<std::string> off(const Configuration& configuration) {
  std::vector<std::string> names;
  for (const auto& [id, place] : switched_off(configuration, rules)) names.push_back(id + "@" + place);
  return names;
}

using Names = std::vector<std::string>;

TEST_CASE("Without a setting nothing is switched off") {
  CHECK(off({}).empty());
}

TEST_CASE("An item is switched off by skip, by only and by its severity or that of its area") {
  Configuration skip;
  skip.skip = {{"docs", "f:1:1"}};
  CHECK(off(skip) == Names{"docs.b@f:1:1"});
  Configuration only;
  only.only = {{"docs.b", "f:2:1"}};
  CHECK(off(only) == Names{"data.a@f:2:1", "deployment.c@f:2:1"});
  Configuration severity;
  severity.severities["deployment"] = {std::nullopt, "f:3:1"};
  severity.severities["data"] = {std::nullopt, "f:4:1"};
  severity.severities["data.a"] = {Severity::low, "f:5:1"};
  CHECK(off(severity) == Names{"deployment.c@f:3:1"});
}

TEST_CASE("An item is switched off by a trait that it needs and that is set to false") {
  Configuration configuration;
  configuration.traits[Trait::serves] = {false, "f:1:1"};
  configuration.traits[Trait::data] = {true, "f:2:1"};
  CHECK(off(configuration) == Names{"deployment.c@f:1:1"});
}

TEST_CASE("What the command line leaves out is not switched off, what the file does still is") {
  Configuration configuration;
  configuration.only = {{"docs", command_line_place}};
  configuration.skip = {{"docs", command_line_place}};
  CHECK(off(configuration).empty());
  configuration.severities["docs"] = {std::nullopt, "f:1:1"};
  CHECK(off(configuration) == Names{"docs.b@f:1:1"});
}

}  // namespace
}  // namespace mlready
