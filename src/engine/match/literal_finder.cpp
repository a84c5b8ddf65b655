#include "engine/match/literal_finder.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace mlready {
namespace {

/// Up to four bytes at the start of `text` as one number.
std::uint32_t first_bytes(std::string_view text) {
  std::uint32_t bytes = 0;
  std::memcpy(&bytes, text.data(), std::min(text.size(), sizeof bytes));
  return bytes;
}

}  // namespace

std::size_t LiteralFinder::bucket_of(const char* bytes, std::size_t size) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])); };
  const auto key = byte(0) | byte(1) << 8 | (size > 2 ? byte(2) << 16 : 1U << 24);
  // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
  return (key * 2654435769U >> 18) % buckets;
}

LiteralFinder::LiteralFinder(std::vector<std::string> literals) : literals_(std::move(literals)), starts_(buckets + 1) {
  const auto bucket = [](const std::string& literal) { return bucket_of(literal.data(), literal.size()); };
  for (const auto& literal : literals_) {
    used_.set(bucket(literal));
    ++starts_[bucket(literal) + 1];
    has_pairs_ = has_pairs_ || literal.size() == shortest;
  }
  std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
  entries_.resize(literals_.size());
  auto next = starts_;
  for (std::uint32_t i = 0; i < literals_.size(); ++i) {
    const auto mask = first_bytes(std::string_view("\xFF\xFF\xFF\xFF").substr(0, literals_[i].size()));
    entries_[next[bucket(literals_[i])]++] = {first_bytes(literals_[i]), mask, i};
  }
}

void LiteralFinder::find(std::string_view text, std::vector<std::uint32_t>& found) const {
  found.clear();
  if (literals_.empty()) return;
  for (std::size_t at = 0; at + shortest <= text.size(); ++at) {
    const auto rest = text.substr(at);
    if (rest.size() > shortest) find_in_bucket(bucket_of(rest.data(), rest.size()), rest, found);
    if (has_pairs_) find_in_bucket(bucket_of(rest.data(), shortest), rest, found);
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
}

void LiteralFinder::find_in_bucket(std::size_t bucket, std::string_view rest, std::vector<std::uint32_t>& found) const {
  if (!used_[bucket]) return;
  const auto head = first_bytes(rest);
  for (auto i = starts_[bucket]; i < starts_[bucket + 1]; ++i) {
    const auto& entry = entries_[i];
    if ((head & entry.mask) == entry.head && rest.starts_with(literals_[entry.literal])) found.push_back(entry.literal);
  }
}

}  // namespace mlready
