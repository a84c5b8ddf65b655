#include "audit/kind.h"

#include <algorithm>
#include <thread>

#include "audit/judge.h"
#include "audit/read_files.h"
#include "engine/rules/program.h"

namespace mlready {
namespace {

/// Whether the rule `id` of the traits holds; no where there is no such rule.
bool holds(const Case& facts, std::string_view id) {
  const auto rule = std::ranges::find(facts.program.trait_rules, id, [](const Rule& one) { return one.info.id; });
  return rule != facts.program.trait_rules.end() && decide_trait(facts, *rule, Trait{}).value;
}

RepositoryKind kind_of(const Case& facts, const std::map<Trait, bool>& known) {
  const auto traits = values_of(judge_traits(facts, known));
  const auto has = [&](Trait trait) { return traits[static_cast<std::size_t>(trait)]; };
  return {.trains = has(Trait::trains),
          .serves = has(Trait::serves),
          .data = has(Trait::data),
          .containerised = has(Trait::containerised),
          .language_model = holds(facts, "traits.language-model"),
          .scheduled = holds(facts, "traits.schedule"),
          .published = holds(facts, "traits.package"),
          .hands_over = holds(facts, "traits.handover")};
}

}  // namespace

Result<RepositoryKind> detect_kind(const FileSystem& files, const RuleSet& rules, const std::map<Trait, bool>& known,
                                   unsigned jobs) {
  if (jobs == 0) jobs = std::max(1U, std::thread::hardware_concurrency());
  auto read = read_files(files, jobs, {});
  if (!read) return tl::unexpected(read.error());
  const FactStore store(std::move(read->facts));
  const Reach reach(store);
  const Candidates candidates(rules.program(), store, reach, jobs);
  return kind_of({rules.program(), store, candidates, reach}, known);
}

}  // namespace mlready
