#include "engine/match/literal_finder.h"

#include "support/catch.h"

namespace mlready {
namespace {

std::vector<std::uint32_t> found(const LiteralFinder& finder, std::string_view text) {
  std::vector<std::uint32_t> numbers;
  finder.find(text, numbers);
  return numbers;
}

TEST_CASE("Literals are found wherever they stand, each once, in order of their numbers") {
  const LiteralFinder finder({"rollback", "roll", "canary"});
  CHECK(found(finder, "a rollback after the rollback") == std::vector<std::uint32_t>{0, 1});
  CHECK(found(finder, "canary") == std::vector<std::uint32_t>{2});
}

TEST_CASE("Literals that share their start, lie in one another or end with the text are told apart") {
  const LiteralFinder finder({"abc", "abcd", "bcd"});
  CHECK(found(finder, "xabcd") == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(found(finder, "xabc") == std::vector<std::uint32_t>{0});
}

TEST_CASE("Literals of two bytes are found beside longer ones, at the end of the text too") {
  const LiteralFinder finder({"f1", "f1_score", "r2"});
  CHECK(found(finder, "f1_score") == std::vector<std::uint32_t>{0, 1});
  CHECK(found(finder, "the r2") == std::vector<std::uint32_t>{2});
  CHECK(found(finder, "r").empty());
}

TEST_CASE("Nothing is found in a text that is short, empty or only alike") {
  const LiteralFinder finder({"drift"});
  CHECK(found(finder, "").empty());
  CHECK(found(finder, "dr").empty());
  CHECK(found(finder, "drif").empty());
  CHECK(found(finder, "Drift").empty());
}

TEST_CASE("Bytes beyond ASCII are bytes like others") {
  CHECK(found(LiteralFinder({"压测"}), "我们做了压测") == std::vector<std::uint32_t>{0});
}

}  // namespace
}  // namespace mlready
