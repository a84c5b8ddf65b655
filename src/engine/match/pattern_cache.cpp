#include "engine/match/pattern_cache.h"

#include <xxhash.h>

#include <algorithm>

namespace mlready {

std::span<const std::uint32_t> PatternCache::owners(std::string_view text) {
  if (text.size() > longest_text) {
    ask(text, uncached_);
    return uncached_;
  }
  if (slots_.empty()) slots_.resize(slots);
  auto& slot = slots_[XXH3_64bits(text.data(), text.size()) % slots];
  if (!slot.used || slot.text != text) {
    slot.used = true;
    slot.text = text;
    ask(text, slot.owners);
  }
  return slot.owners;
}

void PatternCache::ask(std::string_view text, std::vector<std::uint32_t>& owners) const {
  owners.clear();
  patterns_.set().match(text, owners);
  std::ranges::sort(owners);
  owners.erase(std::unique(owners.begin(), owners.end()), owners.end());
}

}  // namespace mlready
