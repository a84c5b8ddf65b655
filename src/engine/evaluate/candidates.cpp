#include "engine/evaluate/candidates.h"

namespace mlready {

Candidates::Candidates(const Program& program, const Records& records, const Reach& reach)
    : candidates_(program.matchers.size()) {
  reserve(records);
  for (std::uint32_t file = 0; file < records.files().size(); ++file) {
    for (const auto& [matcher, fact] : records.files()[file].matches) {
      const FactReference where{file, fact};
      const bool counts = !program.matchers[matcher].verb->only_run_by_ci || !reach.runner_of_command(where).empty();
      if (counts) candidates_[matcher].push_back(where);
    }
  }
}

/// There is a place for each match, and none more: of a large repository there are many.
void Candidates::reserve(const Records& records) {
  std::vector<std::size_t> counts(candidates_.size());
  for (const auto& file : records.files()) {
    for (const auto& match : file.matches) ++counts[match.matcher];
  }
  for (std::size_t matcher = 0; matcher < counts.size(); ++matcher) candidates_[matcher].reserve(counts[matcher]);
}

}  // namespace mlready
