#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/match/owned_patterns.h"

namespace mlready {

/// The owners of patterns that match a text; knows the answers for texts that were asked for lately, for most names and
/// words of a repository come again and again. Of fixed size: a text takes the place of another one with its hash.
class PatternCache {
 public:
  explicit PatternCache(const OwnedPatterns& patterns) : patterns_(patterns) {}

  /// Sorted, each once; valid until the next call.
  std::span<const std::uint32_t> owners(std::string_view text);

 private:
  static constexpr std::size_t slots = 1 << 10;
  static constexpr std::size_t longest_text = 128;

  struct Slot {
    std::string text;
    std::vector<std::uint32_t> owners;
    bool used = false;
  };

  void ask(std::string_view text, std::vector<std::uint32_t>& owners) const;

  const OwnedPatterns& patterns_;
  std::vector<Slot> slots_;              ///< by hash; none before the first question
  std::vector<std::uint32_t> uncached_;  ///< the answer for a text that is too long to keep
};

}  // namespace mlready
