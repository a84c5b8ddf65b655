#include "config/configuration.h"

#include "config/settings.h"
#include "support/catch.h"

namespace mlready {
namespace {

RuleInfo rule(const std::string& area, const std::string& name) {
  RuleInfo info;
  info.area = area;
  info.id = area + "." + name;
  return info;
}

const std::vector<RuleInfo> rules = {rule("data", "lineage"), rule("data", "validation"), rule("docs", "api")};

TEST_CASE("What the top sets holds, and the rest of the base stays") {
  Configuration base;
  base.fail_under = {50.0, "file"};
  base.skip = {{"docs", "file"}};
  base.only = {{"data", "file"}};
  base.traits[Trait::serves] = {true, "file"};
  base.forbid_waivers = {{"data", "file"}};
  Configuration top;
  top.fail_under = {70.0, "command line"};
  top.skip = {{"docs.api", "command line"}};
  top.traits[Trait::trains] = {false, "command line"};
  top.forbid_waivers = {{"docs", "command line"}};
  const auto both = overlaid(base, top);
  CHECK(both.fail_under->value == 70.0);
  REQUIRE(both.skip.size() == 1);
  CHECK(both.skip[0].value == "docs.api");
  CHECK(both.only[0].value == "data");
  CHECK(both.traits.size() == 2);
  CHECK(both.forbid_waivers.size() == 2);
}

TEST_CASE("A severity of an item beats one of its area, and an area on top replaces items below") {
  Configuration base;
  base.severities["data"] = {Severity::low, "file"};
  base.severities["data.lineage"] = {Severity::high, "file"};
  const auto chosen = severities_of(base, rules);
  CHECK(chosen.at("data.lineage") == Severity::high);
  CHECK(chosen.at("data.validation") == Severity::low);
  CHECK_FALSE(chosen.contains("docs.api"));
  Configuration top;
  top.severities["data"] = {std::nullopt, "command line"};
  const auto off = severities_of(overlaid(base, top), rules);
  CHECK(off.at("data.lineage") == std::nullopt);
  CHECK(off.at("data.validation") == std::nullopt);
}

TEST_CASE("Items that are switched off are left out, unless they are asked for by name") {
  Configuration configuration;
  configuration.severities["data.lineage"] = {std::nullopt, "file"};
  configuration.severities["docs.api"] = {Severity::critical, "file"};
  const auto options = audit_options(configuration, rules, {});
  CHECK(options.skip == std::vector<std::string>{"data.lineage"});
  CHECK(options.severities.at("docs.api") == Severity::critical);
  configuration.only = {{"data.lineage", "command line"}};
  CHECK(audit_options(configuration, rules, {}).skip.empty());
}

TEST_CASE("A name that is no item is an error at its place, with the likely one") {
  const auto error_of = [](const Configuration& configuration) {
    const auto checked = check_configured_names(configuration, rules);
    return checked ? std::string() : to_string(checked.error());
  };
  Configuration configuration;
  configuration.skip = {{"data", "f:1:1"}, {"docs.api", "f:1:7"}};
  CHECK(error_of(configuration).empty());
  configuration.severities["data.linage"] = {Severity::low, "f:2:3"};
  CHECK(error_of(configuration) == "f:2:3: no item or area \"data.linage\" (did you mean \"data.lineage\"?)");
  configuration.severities.clear();
  configuration.require = {{"data", "f:3:1"}};
  CHECK(error_of(configuration).starts_with("f:3:1: no item \"data\""));
  configuration.require.clear();
  configuration.waivers = {{{.item = "docs.ap"}, "f:4:1"}};
  CHECK(error_of(configuration) == "f:4:1: no item \"docs.ap\" (did you mean \"docs.api\"?)");
}

TEST_CASE("The gate's demands come from the configuration") {
  Configuration configuration;
  CHECK_FALSE(gate_options(configuration).fail_under.has_value());
  configuration.fail_on = {Severity::high, "f"};
  configuration.require = {{"docs.api", "f"}};
  const auto options = gate_options(configuration);
  CHECK(options.fail_on == Severity::high);
  CHECK(options.required == std::vector<std::string>{"docs.api"});
}

TEST_CASE("The report says which settings made it what it is") {
  Configuration configuration;
  CHECK(setting_notices(configuration, 0).empty());
  configuration.traits[Trait::serves] = {false, "f:1:1"};
  configuration.severities["docs.api"] = {std::nullopt, "f:2:1"};
  configuration.severities["data"] = {Severity::low, "f:3:1"};
  configuration.exclude = {{"old", "f:4:1"}};
  configuration.profile = {"research", "f:5:1"};
  configuration.severities["docs.features"] = {Severity::low, "profile research"};
  CHECK(setting_notices(configuration, 3) ==
        std::vector<std::string>{"judged by the profile research (f:5:1)",
                                 "the trait serves is set to false, not detected (f:1:1)", "data counts as low (f:3:1)",
                                 "docs.api is switched off (f:2:1)", "3 files are left out of the audit (f:4:1)"});
}

}  // namespace
}  // namespace mlready
