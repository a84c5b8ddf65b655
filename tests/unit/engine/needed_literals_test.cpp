#include "engine/match/needed_literals.h"

#include <algorithm>

#include "support/catch.h"

namespace mlready {
namespace {

NeededLiterals sorted(NeededLiterals lists) {
  for (auto& list : lists) std::ranges::sort(list);
  std::ranges::sort(lists);
  return lists;
}

TEST_CASE("A pattern of words needs each of them, in lower case; one of alternatives any of them") {
  CHECK(sorted(needed_literals("Canary Rollout")) == NeededLiterals{{"canary"}, {"rollout"}});
  CHECK(sorted(needed_literals("(canary|shadow) release")) == NeededLiterals{{"canary", "shadow"}, {"release"}});
}

TEST_CASE("A pattern that can do without any word needs no literal") {
  CHECK(needed_literals("").empty());
  CHECK(needed_literals("[0-9]+").empty());
  CHECK(needed_literals("(drift)?").empty());
  CHECK(needed_literals("(unclosed").empty());
}

TEST_CASE("Rare words keep more texts away and come first") {
  CHECK(needed_literals("model (drift|decay)").front() != std::vector<std::string>{"model"});
}

}  // namespace
}  // namespace mlready
