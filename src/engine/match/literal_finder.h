#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mlready {

/// Finds which of many literals a text holds, in one pass. Literals are filed by their first four bytes, shorter ones
/// by all they have; a bit for each hash of such a start keeps nearly all places of a text from being looked at
/// further.
class LiteralFinder {
 public:
  static constexpr std::size_t shortest = 2;

  LiteralFinder() = default;

  /// @param literals each at least `shortest` bytes
  explicit LiteralFinder(std::vector<std::string> literals);

  /// Sets `found` to the numbers of the literals that stand in `text`, sorted, each once.
  void find(std::string_view text, std::vector<std::uint32_t>& found) const;

 private:
  struct Entry {
    std::uint32_t start = 0;  ///< up to four bytes that the literal starts with
    std::uint32_t literal = 0;
  };

  /// The literals that are filed by the same number of bytes.
  struct Group {
    std::uint32_t mask = 0;  ///< which of four bytes count
    std::bitset<1 << 16> used;
    std::vector<Entry> entries;         ///< bucket by bucket
    std::vector<std::uint32_t> bounds;  ///< where each bucket starts in `entries`; one more than there are buckets
  };

  void add_group(std::size_t bytes);
  void look_at(std::uint32_t bytes, std::string_view rest, std::vector<std::uint32_t>& found) const;
  void find_in(const Group& group, std::uint32_t start, std::string_view rest, std::vector<std::uint32_t>& found) const;

  std::vector<std::string> literals_;
  std::vector<Group> groups_;
  std::bitset<1 << 16> pairs_;   ///< literals of two bytes
  std::bitset<1 << 16> starts_;  ///< of the others, by the hash of three bytes
};

}  // namespace mlready
