#pragma once

#include <vector>

#include "engine/reach/reach.h"
#include "engine/rules/program.h"
#include "mlready/fact_store.h"

namespace mlready {

/// The facts whose subject, attributes and place fit each matcher of a program; conditions on other facts
/// (`contains`, `same_file` …) are not looked at yet.
class Candidates {
 public:
  /// One pass over the facts, all patterns of a verb at once.
  /// @param jobs threads, at least 1
  Candidates(const Program& program, const FactStore& store, const Reach& reach, unsigned jobs);

  /// In order, each once. For `file` the fact's number is `whole_file`.
  const std::vector<FactReference>& of(std::uint32_t matcher) const { return candidates_[matcher]; }

  static constexpr std::uint32_t whole_file = 0xFFFFFFFF;

 private:
  std::vector<std::vector<FactReference>> candidates_;
};

}  // namespace mlready
