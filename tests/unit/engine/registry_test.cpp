#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "audit/case_file.h"
#include "engine/match/verbs.h"
#include "engine/rules/load.h"
#include "engine/rules/order.h"
#include "support/catch.h"

// What holds for every rule, whoever writes it.

namespace mlready {
namespace {

/// Where the project's files are: given by CTest, or the folder that the tests run in.
std::string source() {
  const char* folder = std::getenv("MLREADY_SOURCE_DIR");
  return folder == nullptr ? "." : folder;
}

std::string read(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

Program program() {
  auto loaded = load_program(std::string{});
  if (!loaded) FAIL(to_string(loaded.error()));
  return std::move(*loaded);
}

std::vector<Rule> all_rules() {
  auto loaded = program();
  auto rules = loaded.rules;
  rules.insert(rules.end(), loaded.trait_rules.begin(), loaded.trait_rules.end());
  return rules;
}

std::set<std::string> statuses_in_cases(const std::string& id) {
  const auto path = source() + "/tests/checks/" + id + ".md";
  const auto cases = parse_case_file(path, read(path));
  std::set<std::string> statuses;
  if (!cases) return statuses;
  for (const auto& one : cases->cases) statuses.emplace(to_string(one.expected));
  return statuses;
}

void add_signals(const Expression& expression, std::set<std::uint32_t>& used, const std::vector<Matcher>& matchers);

void add_operand(Operand operand, std::set<std::uint32_t>& used, const std::vector<Matcher>& matchers) {
  if (operand.kind == Operand::Kind::signal) {
    used.insert(operand.index);
    return;
  }
  const auto& matcher = matchers[operand.index];
  for (const auto* inner : {&matcher.contains, &matcher.same_scope, &matcher.same_file}) {
    for (const auto one : *inner) add_operand(one, used, matchers);
  }
}

void add_signals(const Expression& expression, std::set<std::uint32_t>& used, const std::vector<Matcher>& matchers) {
  if (expression.kind == Expression::Kind::operand) add_operand(expression.operand, used, matchers);
  for (const auto& part : expression.parts) add_signals(part, used, matchers);
}

TEST_CASE("The checklist has a rule for each of its 54 items and 12 practices, and no rule is beside it") {
  const auto rules = program().rules;
  CHECK(rules.size() == 66);
  for (const auto& rule : rules) {
    CAPTURE(rule.info.id);
    CHECK(checklist_position(rule.info.id).first < 66);
  }
}

TEST_CASE("Each of the four traits has a rule, and so has each sign of a kind of repository") {
  std::vector<std::string> ids;
  for (const auto& rule : program().trait_rules) ids.push_back(rule.info.id);
  CHECK(ids == std::vector<std::string>{"traits.containerised", "traits.data", "traits.handover",
                                        "traits.language-model", "traits.package", "traits.schedule", "traits.serves",
                                        "traits.trains"});
}

TEST_CASE("Each rule says why, how to fix it with an example, and where to read on") {
  for (const auto& rule : program().rules) {
    CAPTURE(rule.info.id);
    CHECK(rule.info.title.size() <= 60);
    CHECK(rule.info.why.size() >= 40);
    CHECK(rule.info.fix.find("```") != std::string::npos);
    CHECK_FALSE(rule.info.references.empty());
    for (const auto& reference : rule.info.references) CHECK(reference.url.starts_with("https://"));
  }
}

TEST_CASE("Signals are named in lower case with underscores") {
  for (const auto& rule : all_rules()) {
    for (const auto& signal : rule.signals) {
      CAPTURE(rule.info.id, signal.name);
      CHECK(std::ranges::all_of(signal.name,
                                [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }));
    }
  }
}

TEST_CASE("Each signal serves the verdict, directly or through another signal") {
  const auto loaded = program();
  for (const auto* rules : {&loaded.rules, &loaded.trait_rules}) {
    for (const auto& rule : *rules) {
      std::set<std::uint32_t> used;
      if (rule.met) add_signals(*rule.met, used, loaded.matchers);
      if (rule.partial) add_signals(*rule.partial, used, loaded.matchers);
      for (const auto& signal : rule.signals) add_signals(signal.expression, used, loaded.matchers);
      for (std::uint32_t index = 0; index < rule.signals.size(); ++index) {
        CAPTURE(rule.info.id, rule.signals[index].name);
        CHECK(used.contains(index));
      }
    }
  }
}

TEST_CASE("Each rule has cases for every status that its verdict can give") {
  for (const auto& rule : all_rules()) {
    const auto statuses = statuses_in_cases(rule.info.id);
    CAPTURE(rule.info.id);
    CHECK(statuses.contains("met"));
    CHECK(statuses.contains("missing"));
    CHECK((statuses.contains("partial") || !rule.partial));
  }
}

/// Whether a matcher looks at more of a fact than its pattern does; other facts are looked at once all are recorded.
bool narrows(const Matcher& matcher) {
  return !matcher.attributes.empty() || !matcher.arguments.empty() || !matcher.in.empty() || !matcher.scope.empty() ||
         !matcher.roles.empty() || !matcher.languages.empty();
}

TEST_CASE(
    "A matcher that takes every name, value or text narrows it by something else, or all of a repository is kept") {
  const std::set<std::string> plentiful = {"calls", "references", "strings", "prose", "assigns", "config_key"};
  const std::set<std::string> everything = {"*", "**", ".", ".*", ".+", ""};
  const auto loaded = program();
  for (const auto& rule : loaded.rules) {
    for (std::uint32_t number = 0; number < rule.matcher_count; ++number) {
      const auto& matcher = loaded.matchers[rule.first_matcher + number];
      if (!plentiful.contains(std::string(matcher.verb->name)) || narrows(matcher)) continue;
      INFO(rule.info.id << ", matcher " << number + 1 << ", " << matcher.verb->name);
      CHECK(std::ranges::none_of(matcher.patterns, [&](const auto& pattern) { return everything.contains(pattern); }));
    }
  }
}

TEST_CASE("The rule language's reference names every verb and every attribute") {
  const auto reference = read(source() + "/docs/rules.md");
  for (const auto& verb : all_verbs()) {
    CAPTURE(verb.name);
    CHECK(reference.find("| `" + std::string(verb.name) + "` |") != std::string::npos);
    for (const auto& attribute : verb.attributes) {
      CAPTURE(attribute.name);
      CHECK(reference.find("`" + std::string(attribute.name) + "`") != std::string::npos);
    }
  }
}

}  // namespace
}  // namespace mlready
