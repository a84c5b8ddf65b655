#pragma once

#include <span>
#include <vector>

#include "engine/match/fact_matcher.h"
#include "engine/reach/reach.h"
#include "engine/rules/program.h"
#include "mlready/fact_store.h"

namespace mlready {

/// The facts whose subject, attributes and place fit each matcher of a program; conditions on other facts
/// (`contains`, `same_file` …) are not looked at yet.
class Candidates {
 public:
  /// @param jobs threads, at least 1
  Candidates(const Program& program, const FactStore& store, const Reach& reach, unsigned jobs);

  /// In order, each once. For `file` the fact's number is `whole_file`.
  const std::vector<FactReference>& of(std::uint32_t matcher) const { return candidates_[matcher]; }

  static constexpr std::uint32_t whole_file = Match::whole_file;

 private:
  void add(const Program& program, const Reach& reach, std::uint32_t file, std::span<const Match> matches);

  std::vector<std::vector<FactReference>> candidates_;
};

}  // namespace mlready
