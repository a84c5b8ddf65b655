#include "engine/evaluate/line_index.h"

#include <algorithm>
#include <utility>

namespace mlready {
LineIndex::LineIndex(std::span<const Place> places, const Records& records) {
  for (const auto& place : places) {
    if (place.where.fact != Match::whole_file) entries_.push_back({place.where, records.fact(place.where).lines});
  }
  if (!std::ranges::is_sorted(entries_, {}, &Entry::start)) std::ranges::sort(entries_, {}, &Entry::start);
}

bool LineIndex::any_within(FactReference where, Lines lines) const {
  auto entry = std::ranges::lower_bound(entries_, std::pair(where.file, lines.first), {}, &Entry::start);
  for (; entry != entries_.end() && entry->start() <= std::pair(where.file, lines.last); ++entry) {
    if (entry->lines.last <= lines.last && entry->where != where) return true;
  }
  return false;
}

}  // namespace mlready
