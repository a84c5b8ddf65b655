#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/match/match.h"
#include "engine/match/pattern_cache.h"
#include "engine/match/pattern_tables.h"
#include "engine/rules/program.h"
#include "mlready/file_facts.h"

namespace mlready {

/// Finds the facts whose subject, attributes, place and section fit each matcher of a program, file by file. Conditions
/// that look further are not tested: what CI runs, and other facts (`contains`, `same_file` …). One a thread.
class FactMatcher {
 public:
  /// `program` and `tables` must outlive the matcher.
  FactMatcher(const Program& program, const PatternTables& tables);

  /// The matches in one file, in the order of its facts.
  std::vector<Match> match(const FileFacts& file);

 private:
  struct VerbState {
    explicit VerbState(const VerbPatterns& verb_patterns);

    const VerbPatterns& patterns;
    PatternCache subjects;
    std::vector<std::pair<const Attribute*, PatternCache>> attributes;
  };
  struct Answer {
    std::uint64_t file = 0;
    bool sees = false;
  };

  void match_path();
  void match_fact(VerbState& state, std::uint32_t index, const Fact& fact);
  void find_owners(VerbState& state, const Fact& fact);
  void add_owners(std::span<const std::uint32_t> owners);
  bool fits_here(std::uint32_t matcher, std::uint32_t index);
  bool sees(std::uint32_t matcher);

  const Program& program_;
  std::array<std::vector<VerbState>, files_kind + 1> verbs_;
  std::vector<Answer> seen_;  ///< by matcher: whether it sees a file, and which one that was asked for
  std::uint64_t file_number_ = 0;
  const FileFacts* file_ = nullptr;
  std::string lower_path_;
  Subjects subjects_;
  std::vector<std::uint32_t> owners_;
  std::string buffer_;
  std::vector<Match> matches_;
};

}  // namespace mlready
