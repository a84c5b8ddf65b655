#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mlready {

/// Finds which of many literals a text holds, in one pass. Literals are filed by their first three bytes, those of two
/// bytes by both.
class LiteralFinder {
 public:
  static constexpr std::size_t shortest = 2;

  LiteralFinder() = default;

  /// @param literals each at least `shortest` bytes
  explicit LiteralFinder(std::vector<std::string> literals);

  /// Sets `found` to the numbers of the literals that stand in `text`, sorted, each once.
  void find(std::string_view text, std::vector<std::uint32_t>& found) const;

 private:
  static constexpr std::size_t buckets = 1 << 14;

  struct Entry {
    std::uint32_t head = 0;  ///< up to four bytes that it starts with
    std::uint32_t mask = 0;  ///< which of the four there are
    std::uint32_t literal = 0;
  };

  static std::size_t bucket_of(const char* bytes, std::size_t size);
  void find_in_bucket(std::size_t bucket, std::string_view rest, std::vector<std::uint32_t>& found) const;

  std::vector<std::string> literals_;
  std::vector<Entry> entries_;         ///< bucket by bucket
  std::vector<std::uint32_t> starts_;  ///< where each bucket starts in `entries_`; one more than there are buckets
  std::bitset<buckets> used_;
  bool has_pairs_ = false;
};

}  // namespace mlready
