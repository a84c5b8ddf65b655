#include "engine/match/matching.h"

#include "base/parallel.h"

namespace mlready {

Candidates::Candidates(const Program& program, const FactStore& store, const Reach& reach, unsigned jobs)
    : candidates_(program.matchers.size()) {
  const PatternTables tables(program);
  std::vector<std::vector<Match>> matches(store.files().size());
  for_each_index_with(
      matches.size(), jobs, [&] { return FactMatcher(program, tables); },
      [&](FactMatcher& matcher, std::size_t file) { matches[file] = matcher.match(store.files()[file]); });
  for (std::uint32_t file = 0; file < matches.size(); ++file) add(program, reach, file, matches[file]);
}

void Candidates::add(const Program& program, const Reach& reach, std::uint32_t file, std::span<const Match> matches) {
  for (const auto& [matcher, fact] : matches) {
    const FactReference where{file, fact};
    const bool counts = !program.matchers[matcher].verb->only_run_by_ci || !reach.runner_of_command(where).empty();
    if (counts) candidates_[matcher].push_back(where);
  }
}

}  // namespace mlready
