#include "fleet/shard.h"

#include <charconv>
#include <optional>
#include <string>

namespace mlready {
namespace {

constexpr std::size_t most_shards = 1'000'000;

std::optional<std::size_t> number_of(std::string_view text) {
  std::size_t value = 0;
  const auto* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stopped != end) return std::nullopt;
  return value;
}

}  // namespace

Result<Shard> shard_from(std::string_view text) {
  const auto slash = text.find('/');
  const auto index = number_of(text.substr(0, slash));
  const auto count = slash == std::string_view::npos ? std::nullopt : number_of(text.substr(slash + 1));
  if (index && count && *index < *count && *count <= most_shards) return Shard{*index, *count};
  return failure("no shard: \"" + std::string(text) + "\"", {}, "i/n with i from 0 to n - 1, as in 0/4");
}

}  // namespace mlready
