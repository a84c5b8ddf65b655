#include "engine/match/literal_finder.h"

#include <algorithm>
#include <cstring>

namespace mlready {
namespace {

constexpr std::size_t longest_start = sizeof(std::uint32_t);

/// Up to four bytes at the start of `text` as one number; bytes beyond its end count as zero.
std::uint32_t first_bytes(std::string_view text) {
  std::uint32_t bytes = 0;
  std::memcpy(&bytes, text.data(), std::min(text.size(), longest_start));
  return bytes;
}

/// Fibonacci hashing to 16 bits (Knuth, The Art of Computer Programming 3, 6.4).
std::size_t hash_of(std::uint32_t start) {
  return (start * 2654435769U) >> 16;
}

constexpr std::size_t buckets = 1 << 12;

std::size_t bucket_of(std::uint32_t start) {
  return hash_of(start) % buckets;
}

constexpr std::uint32_t mask_of(std::size_t bytes) {
  return bytes >= longest_start ? ~0U : (1U << (8 * bytes)) - 1;
}

/// A place in a table of 2^16 for three bytes, the low ones of `bytes`.
std::size_t hash_of_three(std::uint32_t bytes) {
  return hash_of(bytes & mask_of(3));
}

}  // namespace

LiteralFinder::LiteralFinder(std::vector<std::string> literals) : literals_(std::move(literals)) {
  for (std::size_t bytes = shortest; bytes <= longest_start; ++bytes) add_group(bytes);
  for (const auto& literal : literals_) {
    const auto start = first_bytes(literal);
    literal.size() == shortest ? pairs_.set(start) : starts_.set(hash_of_three(start));
  }
}

void LiteralFinder::add_group(std::size_t bytes) {
  Group group{.mask = mask_of(bytes), .used = {}, .entries = {}, .bounds = {}};
  for (std::uint32_t i = 0; i < literals_.size(); ++i) {
    if (std::min(literals_[i].size(), longest_start) != bytes) continue;
    const auto start = first_bytes(literals_[i]);
    group.used.set(hash_of(start));
    group.entries.push_back({start, i});
  }
  if (group.entries.empty()) return;
  const auto bucket = [](const Entry& entry) { return bucket_of(entry.start); };
  std::ranges::stable_sort(group.entries, {}, bucket);
  for (std::size_t number = 0; number <= buckets; ++number) {
    const auto first = std::ranges::lower_bound(group.entries, number, {}, bucket);
    group.bounds.push_back(static_cast<std::uint32_t>(first - group.entries.begin()));
  }
  groups_.push_back(std::move(group));
}

void LiteralFinder::find(std::string_view text, std::vector<std::uint32_t>& found) const {
  found.clear();
  std::size_t at = 0;
  for (; at + longest_start <= text.size(); ++at) {
    std::uint32_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, longest_start);
    if (starts_[hash_of_three(bytes)] || pairs_[bytes & mask_of(2)]) look_at(bytes, text.substr(at), found);
  }
  for (; at + shortest <= text.size(); ++at) look_at(first_bytes(text.substr(at)), text.substr(at), found);
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
}

void LiteralFinder::look_at(std::uint32_t bytes, std::string_view rest, std::vector<std::uint32_t>& found) const {
  for (const auto& group : groups_) {
    if (group.used[hash_of(bytes & group.mask)]) find_in(group, bytes & group.mask, rest, found);
  }
}

void LiteralFinder::find_in(const Group& group, std::uint32_t start, std::string_view rest,
                            std::vector<std::uint32_t>& found) const {
  const auto bucket = bucket_of(start);
  for (auto i = group.bounds[bucket]; i < group.bounds[bucket + 1]; ++i) {
    const auto& entry = group.entries[i];
    if (entry.start == start && rest.starts_with(literals_[entry.literal])) found.push_back(entry.literal);
  }
}

}  // namespace mlready
