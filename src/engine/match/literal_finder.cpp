#include "engine/match/literal_finder.h"

#include <algorithm>
#include <numeric>

namespace mlready {

std::size_t LiteralFinder::bucket_of(const char* bytes) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])); };
  // Fibonacci hashing of three bytes (Knuth, The Art of Computer Programming 3, 6.4).
  return ((byte(0) | byte(1) << 8 | byte(2) << 16) * 2654435769U >> 18) % buckets;
}

LiteralFinder::LiteralFinder(std::vector<std::string> literals) : literals_(std::move(literals)), starts_(buckets + 1) {
  for (const auto& literal : literals_) {
    const auto bucket = bucket_of(literal.data());
    used_.set(bucket);
    ++starts_[bucket + 1];
  }
  std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
  order_.resize(literals_.size());
  auto next = starts_;
  for (std::uint32_t i = 0; i < literals_.size(); ++i) order_[next[bucket_of(literals_[i].data())]++] = i;
}

void LiteralFinder::find(std::string_view text, std::vector<int>& found) const {
  found.clear();
  for (std::size_t at = 0; at + shortest <= text.size(); ++at) {
    const auto bucket = bucket_of(text.data() + at);
    if (!used_[bucket]) continue;
    for (auto i = starts_[bucket]; i < starts_[bucket + 1]; ++i) {
      if (text.substr(at).starts_with(literals_[order_[i]])) found.push_back(static_cast<int>(order_[i]));
    }
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
}

}  // namespace mlready
