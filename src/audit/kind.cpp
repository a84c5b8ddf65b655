#include "audit/kind.h"

#include <algorithm>
#include <thread>

#include "audit/judge.h"
#include "audit/record_files.h"
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

Result<RepositoryKind> detect_kind(const FileSystem& files, const RuleSet& rules, const AuditOptions& options) {
  const unsigned jobs = options.jobs == 0 ? std::max(1U, std::thread::hardware_concurrency()) : options.jobs;
  const auto& program = rules.program();
  const auto recorded = record_files(files, program, {jobs, options.progress, options.timed, options.cache_directory});
  if (!recorded) return tl::unexpected(recorded.error());
  const Reach reach(recorded->records, recorded->uses);
  const Candidates candidates(program, recorded->records, reach);
  return kind_of({program, recorded->records, candidates, reach}, options.traits);
}

}  // namespace mlready
