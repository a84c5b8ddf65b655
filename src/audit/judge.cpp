#include "audit/judge.h"

#include "base/parallel.h"

namespace mlready {

namespace {

/// What is known takes the place of what was found; evidence stays where the two agree.
void apply_known(TraitFinding& finding, const std::map<Trait, bool>& known) {
  const auto value = known.find(finding.trait);
  if (value == known.end() || value->second == finding.value) return;
  finding = {.trait = finding.trait, .value = value->second, .evidence = {}};
}

}  // namespace

std::vector<TraitFinding> judge_traits(const Case& facts, const std::map<Trait, bool>& known) {
  std::vector<TraitFinding> traits;
  for (const auto trait : {Trait::trains, Trait::serves, Trait::data, Trait::containerised}) {
    traits.push_back({.trait = trait});
    for (const auto& rule : facts.program.trait_rules) {
      if (rule.info.id == "traits." + std::string(to_string(trait))) traits.back() = decide_trait(facts, rule, trait);
    }
    apply_known(traits.back(), known);
  }
  const auto& trains = traits[static_cast<std::size_t>(Trait::trains)];
  auto& data = traits[static_cast<std::size_t>(Trait::data)];
  if (trains.value && !data.value && !known.contains(Trait::data)) data = {Trait::data, true, trains.evidence};
  return traits;
}

TraitValues values_of(const std::vector<TraitFinding>& traits) {
  TraitValues values{};
  for (const auto& finding : traits) values[static_cast<std::size_t>(finding.trait)] = finding.value;
  return values;
}

std::vector<Verdict> judge(const Case& facts, std::span<const Rule* const> rules, const TraitValues& traits,
                           unsigned jobs) {
  std::vector<Verdict> verdicts(rules.size());
  for_each_index(rules.size(), jobs,
                 [&](std::size_t index) { verdicts[index] = decide(facts, *rules[index], traits); });
  return verdicts;
}

}  // namespace mlready
