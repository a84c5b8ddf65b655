#include "engine/measure/tally.h"

#include <algorithm>

namespace mlready {

void Tallies::add(std::string_view name, std::uint32_t fact) {
  const auto is_same = [&](const Tally& tally) { return tally.item == item_ && tally.name == name; };
  const auto known = std::ranges::find_if(tallies_, is_same);
  if (known == tallies_.end()) {
    tallies_.push_back({item_, name, 1, fact});
  } else {
    ++known->count;
    known->first = std::min(known->first, fact);
  }
}

}  // namespace mlready
