#include "fleet/shard.h"

#include <vector>

#include "support/catch.h"

namespace mlready {
namespace {

TEST_CASE("each position is in exactly one share, and shares are even") {
  for (const std::size_t count : {1U, 2U, 7U, 100U}) {
    std::vector<std::size_t> sizes(count, 0);
    for (std::size_t position = 0; position < 50; ++position) {
      std::size_t holders = 0;
      for (std::size_t index = 0; index < count; ++index) {
        const bool holds = Shard{index, count}.holds(position);
        holders += holds ? 1 : 0;
        sizes[index] += holds ? 1 : 0;
      }
      CHECK(holders == 1);
    }
    CHECK(sizes.front() - sizes.back() <= 1);
  }
}

TEST_CASE("a share is written as i/n") {
  const auto shard = shard_from("3/8");
  REQUIRE(shard);
  CHECK(shard->index == 3);
  CHECK(shard->count == 8);
}

TEST_CASE("what is no share is an error") {
  for (const auto* text : {"", "/", "1", "1/", "/2", "2/2", "0/0", "-1/2", "+1/2", "1/2/3", "a/b", "0/1000001",
                           "99999999999999999999/99999999999999999999"}) {
    CHECK_FALSE(shard_from(text));
  }
}

}  // namespace
}  // namespace mlready
