#include "engine/match/pattern_cache.h"

#include <xxhash.h>

#include <algorithm>

namespace mlready {

std::span<const std::uint32_t> PatternCache::owners(std::string_view text) {
  if (text.size() > longest_text) {
    ask(text, uncached_);
    return uncached_;
  }
  if (slots_.empty() || (replaced_ > slots_.size() && slots_.size() < most_slots)) grow();
  auto& slot = slots_[XXH3_64bits(text.data(), text.size()) & (slots_.size() - 1)];
  if (!slot.used || slot.text != text) {
    replaced_ += slot.used ? 1 : 0;
    slot.used = true;
    slot.text = text;
    ask(text, slot.owners);
  }
  return slot.owners;
}

/// Forgets all answers: finding them new places would cost about as much as asking again.
void PatternCache::grow() {
  slots_ = std::vector<Slot>(slots_.empty() ? first_slots : 4 * slots_.size());
  replaced_ = 0;
}

void PatternCache::ask(std::string_view text, std::vector<std::uint32_t>& owners) {
  owners.clear();
  patterns_.set().match(text, owners, scratch_);
  std::ranges::sort(owners);
  owners.erase(std::unique(owners.begin(), owners.end()), owners.end());
}

}  // namespace mlready
