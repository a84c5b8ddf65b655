#include "engine/evaluate/candidates.h"

namespace mlready {

Candidates::Candidates(const Program& program, const Records& records, const Reach& reach)
    : candidates_(program.matchers.size()) {
  for (std::uint32_t file = 0; file < records.files().size(); ++file) {
    for (const auto& [matcher, fact] : records.files()[file].matches) {
      const FactReference where{file, fact};
      const bool counts = !program.matchers[matcher].verb->only_run_by_ci || !reach.runner_of_command(where).empty();
      if (counts) candidates_[matcher].push_back(where);
    }
  }
}

}  // namespace mlready
