#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/match/automaton.h"
#include "engine/match/patterns.h"

namespace mlready {

/// The texts of `patterns` in the order in which an automaton numbers them: sorted, each once.
std::vector<std::string_view> numbered_patterns(const std::vector<OwnedPattern>& patterns);

/// An automaton of patterns that have owners.
class OwnedAutomaton {
 public:
  /// Nothing where the table has no automaton of these patterns, or none that runs here.
  static std::optional<OwnedAutomaton> of(const std::vector<OwnedPattern>& patterns, const AutomatonTable& automata);

  /// Adds to `owners` the owner of every pattern that matches `text`, of those that are not left out.
  void match(std::string_view text, std::vector<std::uint32_t>& owners, PatternScratch& scratch) const;

  /// The patterns that the automaton does not know.
  const std::vector<OwnedPattern>& left_out() const { return left_out_; }

 private:
  explicit OwnedAutomaton(Automaton automaton) : automaton_(std::move(automaton)) {}

  void add(const std::vector<OwnedPattern>& patterns, const std::vector<std::string_view>& numbered);

  Automaton automaton_;
  std::vector<std::vector<std::uint32_t>> owners_;  ///< by number of the pattern
  std::vector<OwnedPattern> left_out_;
};

}  // namespace mlready
