#include "engine/match/owned_automaton.h"

#include <algorithm>

namespace mlready {

std::vector<std::string_view> numbered_patterns(const std::vector<OwnedPattern>& patterns) {
  std::vector<std::string_view> numbered;
  for (const auto& pattern : patterns) numbered.push_back(pattern.pattern);
  std::ranges::sort(numbered);
  numbered.erase(std::unique(numbered.begin(), numbered.end()), numbered.end());
  return numbered;
}

std::optional<OwnedAutomaton> OwnedAutomaton::of(const std::vector<OwnedPattern>& patterns,
                                                 const AutomatonTable& automata) {
  const auto numbered = numbered_patterns(patterns);
  const auto bytes = automata.find(digest_of_patterns(numbered));
  if (bytes == automata.end()) return std::nullopt;
  auto automaton = Automaton::read(bytes->second);
  if (!automaton) return std::nullopt;
  OwnedAutomaton owned(std::move(*automaton));
  owned.add(patterns, numbered);
  return owned;
}

void OwnedAutomaton::add(const std::vector<OwnedPattern>& patterns, const std::vector<std::string_view>& numbered) {
  owners_.resize(numbered.size());
  for (const auto& owned : patterns) {
    const auto number = std::ranges::lower_bound(numbered, owned.pattern) - numbered.begin();
    const bool is_left_out = std::ranges::binary_search(automaton_.left_out(), number);
    is_left_out ? left_out_.push_back(owned) : owners_[static_cast<std::size_t>(number)].push_back(owned.owner);
  }
}

void OwnedAutomaton::match(std::string_view text, std::vector<std::uint32_t>& owners, PatternScratch& scratch) const {
  scratch.found.reserve(owners_.size());  // The search calls back through C, where nothing may be thrown.
  automaton_.find(text, scratch.found, scratch.automaton);
  for (const auto number : scratch.found) {
    owners.insert(owners.end(), owners_[number].begin(), owners_[number].end());
  }
}

}  // namespace mlready
