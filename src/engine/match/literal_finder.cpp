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

}  // namespace

LiteralFinder::LiteralFinder(std::vector<std::string> literals) : literals_(std::move(literals)) {
  for (std::size_t bytes = shortest; bytes <= longest_start; ++bytes) add_group(bytes);
}

void LiteralFinder::add_group(std::size_t bytes) {
  Group group{.mask = first_bytes(std::string_view("\xFF\xFF\xFF\xFF").substr(0, bytes)), .used = {}, .entries = {}};
  for (std::uint32_t i = 0; i < literals_.size(); ++i) {
    if (std::min(literals_[i].size(), longest_start) != bytes) continue;
    const auto start = first_bytes(literals_[i]);
    group.used.set(hash_of(start));
    group.entries.push_back({start, i});
  }
  std::ranges::stable_sort(group.entries, {}, &Entry::start);
  if (!group.entries.empty()) groups_.push_back(std::move(group));
}

void LiteralFinder::find(std::string_view text, std::vector<std::uint32_t>& found) const {
  found.clear();
  for (const auto& group : groups_) find_group(group, text, found);
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
}

void LiteralFinder::find_group(const Group& group, std::string_view text, std::vector<std::uint32_t>& found) const {
  const auto look = [&](std::uint32_t bytes, std::size_t at) {
    const auto start = bytes & group.mask;
    if (group.used[hash_of(start)]) find_in(group, start, text.substr(at), found);
  };
  std::size_t at = 0;
  for (; at + longest_start <= text.size(); ++at) {
    std::uint32_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, longest_start);
    look(bytes, at);
  }
  for (; at + shortest <= text.size(); ++at) look(first_bytes(text.substr(at)), at);
}

void LiteralFinder::find_in(const Group& group, std::uint32_t start, std::string_view rest,
                            std::vector<std::uint32_t>& found) const {
  auto entry = std::ranges::lower_bound(group.entries, start, {}, &Entry::start);
  for (; entry != group.entries.end() && entry->start == start; ++entry) {
    if (rest.starts_with(literals_[entry->literal])) found.push_back(entry->literal);
  }
}

}  // namespace mlready
