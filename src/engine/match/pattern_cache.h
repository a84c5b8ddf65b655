#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/match/owned_patterns.h"

namespace mlready {

/// The owners of patterns that match a text; knows the answers for texts that were asked for lately, for most names and
/// words of a repository come again and again. A text takes the place of another one with its hash; where that happens
/// often, there are more places, up to a bound.
class PatternCache {
 public:
  explicit PatternCache(const OwnedPatterns& patterns) : patterns_(patterns) {}

  /// Sorted, each once; valid until the next call.
  std::span<const std::uint32_t> owners(std::string_view text);

 private:
  static constexpr std::size_t first_slots = 1 << 8;
  static constexpr std::size_t most_slots = 1 << 10;
  static constexpr std::size_t longest_text = 128;

  struct Slot {
    std::string text;
    std::vector<std::uint32_t> owners;
    bool used = false;
  };

  void grow();
  void ask(std::string_view text, std::vector<std::uint32_t>& owners);

  const OwnedPatterns& patterns_;
  PatternScratch scratch_;
  std::vector<Slot> slots_;              ///< by hash; none before the first question
  std::size_t replaced_ = 0;             ///< texts that took another's place since the last growth
  std::vector<std::uint32_t> uncached_;  ///< the answer for a text that is too long to keep
};

}  // namespace mlready
