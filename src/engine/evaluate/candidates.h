#pragma once

#include <vector>

#include "engine/reach/reach.h"
#include "engine/record/records.h"
#include "engine/rules/program.h"

namespace mlready {

/// The facts whose subject, attributes and place fit each matcher of a program; conditions on other facts
/// (`contains`, `same_file` …) are not looked at yet.
class Candidates {
 public:
  Candidates(const Program& program, const Records& records, const Reach& reach);

  /// In order, each once. For `file` the fact's number is `whole_file`.
  const std::vector<FactReference>& of(std::uint32_t matcher) const { return candidates_[matcher]; }

  static constexpr std::uint32_t whole_file = Match::whole_file;

 private:
  void reserve(const Records& records);

  std::vector<std::vector<FactReference>> candidates_;
};

}  // namespace mlready
