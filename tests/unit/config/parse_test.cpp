#include "config/parse.h"

#include "support/catch.h"

namespace mlready {
namespace {

Result<Configuration> parse_yaml(const std::string& text) {
  return read_config_yaml(".mlready.yaml", text).and_then([](const ConfigNode& root) {
    return parse_configuration(".mlready.yaml", root);
  });
}

Configuration configuration_of(const std::string& text) {
  auto configuration = parse_yaml(text);
  if (!configuration) FAIL(to_string(configuration.error()));
  return std::move(*configuration);
}

std::string error_of(const std::string& text) {
  const auto configuration = parse_yaml(text);
  return configuration ? std::string() : to_string(configuration.error());
}

TEST_CASE("Every key of a configuration is read, with its place") {
  const auto all = configuration_of(R"(traits:
  serves: true
  containerised: false
severities:
  docs.api: high
  testing: "off"
only: [data, training]
skip: docs.features
exclude:
  - third_party/**
checks: house/rules
fail_under: 62.5
fail_on: critical
require: [security.secrets]
policy:
  forbid_waivers: [security]
waivers:
  - item: monitoring.tracing
    path: services/api
    reason: one process
    owner: Ada
    expires: 2027-01-31
    link: https://example.org/1
attestations:
  - item: data.backup-recovery
    statement: Restored every quarter
    owner: Operations
    date: 2026-10-01
    expires: 2027-10-01
    link: https://example.org/2
    evidence: docs/restore.md
)");
  CHECK(all.traits.at(Trait::serves).value);
  CHECK_FALSE(all.traits.at(Trait::containerised).value);
  CHECK(all.traits.at(Trait::serves).place == ".mlready.yaml:2:11");
  CHECK(all.severities.at("docs.api").value == Severity::high);
  CHECK_FALSE(all.severities.at("testing").value.has_value());
  REQUIRE(all.only.size() == 2);
  CHECK(all.only[1].value == "training");
  REQUIRE(all.skip.size() == 1);
  CHECK(all.skip[0].value == "docs.features");
  CHECK(all.exclude[0].place == ".mlready.yaml:10:5");
  CHECK(all.checks->value == "house/rules");
  CHECK(all.fail_under->value == 62.5);
  CHECK(all.fail_on->value == Severity::critical);
  CHECK(all.require[0].value == "security.secrets");
  CHECK(all.forbid_waivers[0].value == "security");
  CHECK(all.waivers[0].value ==
        Waiver{"monitoring.tracing", "services/api", "one process", "Ada", "2027-01-31", "https://example.org/1"});
  CHECK(all.attestations[0].value == Attestation{"data.backup-recovery", "Restored every quarter", "Operations",
                                                 "https://example.org/2", "2026-10-01", "2027-10-01",
                                                 "docs/restore.md"});
}

TEST_CASE("An empty file and keys without a value set nothing") {
  for (const auto* text : {"", "# only a comment\n", "traits:\npolicy:\n"}) {
    const auto none = configuration_of(text);
    CHECK(none.traits.empty());
    CHECK(none.skip.empty());
    CHECK_FALSE(none.fail_under.has_value());
  }
}

TEST_CASE("An unknown key is an error with its place and the likely one") {
  CHECK(error_of("fail_undr: 3\n") == R"(.mlready.yaml:1:1: unknown key "fail_undr" (did you mean "fail_under"?))");
  CHECK(error_of("traits:\n  servs: true\n") ==
        R"(.mlready.yaml:2:3: unknown key "servs" in "traits" (did you mean "serves"?))");
  CHECK(error_of("waivers:\n  - item: a.b\n    until: 2027-01-01\n") ==
        ".mlready.yaml:3:5: unknown key \"until\" in \"waivers\" (one of item, path, reason, owner, expires, link)");
  CHECK(error_of("policy: {forbid: [a]}\n").find("unknown key \"forbid\" in \"policy\"") != std::string::npos);
}

TEST_CASE("Reports are no key: a repository's own configuration cannot have files written") {
  CHECK(error_of("reports: [json=out.json]\n").find("unknown key \"reports\"") != std::string::npos);
}

TEST_CASE("A wrong type is an error that names the right one") {
  CHECK(error_of("[data]\n") == ".mlready.yaml:1:1: a configuration takes a mapping, not a list");
  CHECK(error_of("traits: [serves]\n") == ".mlready.yaml:1:9: \"traits\" takes a mapping, not a list");
  CHECK(error_of("severities: high\n") == ".mlready.yaml:1:13: \"severities\" takes a mapping, not a text");
  CHECK(error_of("traits: {serves: 1}\n") == ".mlready.yaml:1:18: \"serves\" takes true or false, not a number");
  CHECK(error_of("skip: {data: true}\n") == ".mlready.yaml:1:7: \"skip\" takes a list of texts, not a mapping");
  CHECK(error_of("skip: [1]\n") == ".mlready.yaml:1:8: \"skip\" takes a text, not a number");
  CHECK(error_of("checks: \"\"\n") == ".mlready.yaml:1:9: \"checks\" is empty");
  CHECK(error_of("fail_under: much\n") ==
        ".mlready.yaml:1:13: \"fail_under\" takes a number from 0 to 100, not a text");
  CHECK(error_of("waivers: {item: a.b}\n") ==
        ".mlready.yaml:1:10: \"waivers\" takes a list of mappings, not a mapping");
  CHECK(error_of("waivers: [a.b]\n") == ".mlready.yaml:1:11: \"waivers\" takes a list of mappings, and this is a text");
}

TEST_CASE("A value outside of what a key takes is an error") {
  CHECK(error_of("fail_under: 101\n") == ".mlready.yaml:1:13: \"fail_under\" takes a number from 0 to 100, not 101");
  CHECK(error_of("fail_under: -1\n").find("not -1") != std::string::npos);
  CHECK(error_of("fail_on: hihg\n") == R"(.mlready.yaml:1:10: "fail_on" cannot be "hihg" (did you mean "high"?))");
  CHECK(error_of("severities: {docs.api: grave}\n").find("cannot be \"grave\"") != std::string::npos);
  CHECK(error_of("waivers: [{item: a.b, reason: r, expires: 2027-02-30}]\n") ==
        ".mlready.yaml:1:43: \"expires\" is no date: 2027-02-30 (write it as 2026-12-31)");
}

TEST_CASE("A path that leads out of the repository is an error") {
  for (const auto* path : {"/etc", "../rules", "a/../../b"}) {
    CHECK(error_of("checks: " + std::string(path) + "\n").find("leads out of the repository") != std::string::npos);
    CHECK(error_of("exclude: " + std::string(path) + "\n").find("leads out of the repository") != std::string::npos);
    const auto waiver = "waivers: [{item: a.b, reason: r, path: " + std::string(path) + "}]\n";
    CHECK(error_of(waiver).find("leads out of the repository") != std::string::npos);
  }
}

TEST_CASE("A waiver needs an item and a reason; an attestation a statement, an owner and a date as well") {
  CHECK(error_of("waivers: [{reason: r}]\n") == ".mlready.yaml:1:11: the waiver lacks \"item\"");
  CHECK(error_of("waivers: [{item: a.b}]\n") == ".mlready.yaml:1:11: the waiver lacks \"reason\"");
  CHECK(error_of("attestations: [{item: a.b}]\n") == ".mlready.yaml:1:16: the attestation lacks \"statement\"");
  CHECK(error_of("attestations: [{item: a.b, statement: s}]\n").find("lacks \"owner\"") != std::string::npos);
  CHECK(error_of("attestations: [{item: a.b, statement: s, owner: o}]\n").find("lacks \"date\"") != std::string::npos);
}

TEST_CASE("YAML that a configuration does not need is refused") {
  CHECK(error_of("skip: &a [x]\nonly: *a\n").find("anchors, aliases and tags") != std::string::npos);
  CHECK(error_of("skip: !!str x\n").find("anchors, aliases and tags") != std::string::npos);
  CHECK(error_of("only: [a]\nonly: [b]\n") == ".mlready.yaml:2:1: the key \"only\" comes twice");
  CHECK(error_of("---\nonly: [a]\n---\nonly: [b]\n").find("one document") != std::string::npos);
  CHECK(error_of("? [a]\n: b\n").find("a key is a word") != std::string::npos);
  CHECK(error_of("only: [a\nskip: b\n").find("not valid YAML") != std::string::npos);
  CHECK(error_of("only: " + std::string(100000, '[')).find("nested too deeply") != std::string::npos);
}

TEST_CASE("The same keys stand in [tool.mlready] of pyproject.toml, where a date may be TOML's own") {
  const auto node = read_config_toml("pyproject.toml", R"([project]
name = "x"

[tool.mlready]
fail_under = 70
skip = ["docs.api"]

[tool.mlready.traits]
serves = true

[[tool.mlready.waivers]]
item = "docs.runbook"
reason = "no service yet"
expires = 2027-01-31
)");
  REQUIRE(node);
  const auto all = parse_configuration("pyproject.toml", *node);
  REQUIRE(all);
  CHECK(all->fail_under->value == 70.0);
  CHECK(all->skip[0].place == "pyproject.toml:6:9");
  CHECK(all->traits.at(Trait::serves).value);
  CHECK(all->waivers[0].value.expires == "2027-01-31");
}

TEST_CASE("Mistakes in TOML are named with line and column") {
  const auto broken = read_config_toml("pyproject.toml", "[tool.mlready]\nskip = [\n");
  REQUIRE_FALSE(broken);
  CHECK(broken.error().what.find("not valid TOML") != std::string::npos);
  CHECK(broken.error().where.starts_with("pyproject.toml:"));
  const auto node = read_config_toml("pyproject.toml", "[tool.mlready]\n  skp = 1\n");
  REQUIRE(node);
  const auto parsed = parse_configuration("pyproject.toml", *node);
  REQUIRE_FALSE(parsed);
  CHECK(parsed.error().where == "pyproject.toml:2:3");
}

TEST_CASE("A file without the table holds no configuration") {
  const auto node = read_config_toml("pyproject.toml", "[tool.other]\nx = 1\n");
  REQUIRE(node);
  CHECK(node->kind == ConfigNode::Kind::null);
}

}  // namespace
}  // namespace mlready
