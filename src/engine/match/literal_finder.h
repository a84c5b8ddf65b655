#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mlready {

/// Finds which of many literals a text holds, in one pass. Literals are filed by their first three bytes.
class LiteralFinder {
 public:
  static constexpr std::size_t shortest = 3;

  LiteralFinder() = default;

  /// @param literals each at least `shortest` bytes
  explicit LiteralFinder(std::vector<std::string> literals);

  /// Sets `found` to the numbers of the literals that stand in `text`, sorted, each once.
  void find(std::string_view text, std::vector<int>& found) const;

 private:
  static constexpr std::size_t buckets = 1 << 14;

  static std::size_t bucket_of(const char* bytes);

  std::vector<std::string> literals_;
  std::vector<std::uint32_t> order_;   ///< numbers of literals, bucket by bucket
  std::vector<std::uint32_t> starts_;  ///< where each bucket starts in `order_`; one more than there are buckets
  std::bitset<buckets> used_;
};

}  // namespace mlready
