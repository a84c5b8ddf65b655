#include "engine/match/patterns.h"

#include <algorithm>

#include "support/catch.h"

namespace mlready {
namespace {

const PreparedPatterns no_preparation;

bool text_matches(const std::string& pattern, std::string_view text) {
  return TextPatterns::compile({pattern})->matches(text);
}

std::vector<std::uint32_t> owners(const PatternSet& set, std::string_view text) {
  std::vector<std::uint32_t> found;
  PatternScratch scratch;
  set.match(text, found, scratch);
  std::ranges::sort(found);
  return found;
}

TEST_CASE("A text pattern that starts and ends with a letter matches whole words only, in any case") {
  CHECK(text_matches("drift", "Data Drift is watched"));
  CHECK_FALSE(text_matches("drift", "driftwood"));
  CHECK_FALSE(text_matches("seed", "reseeded"));
}

TEST_CASE("A space in a text pattern also matches hyphens, underscores and line ends") {
  CHECK(text_matches("load test", "the load-test"));
  CHECK(text_matches("load test", "load_test"));
  CHECK(text_matches("load test", "load\n  test"));
  CHECK_FALSE(text_matches("load test", "loadtest"));
}

TEST_CASE("A space inside a character class stands for itself") {
  CHECK(text_matches("load[ x]test", "load test"));
  CHECK_FALSE(text_matches("load[ x]test", "load-test"));
}

TEST_CASE("An invalid text pattern is refused with the reason") {
  const auto patterns = TextPatterns::compile({"(unclosed"});
  REQUIRE_FALSE(patterns);
  CHECK(patterns.error().what.find("(unclosed") != std::string::npos);
}

TEST_CASE("A space that is repeated is refused, for it repeats already") {
  CHECK_FALSE(TextPatterns::compile({"load ?test"}));
  CHECK_FALSE(TextPatterns::compile({"a +b"}));
  CHECK(TextPatterns::compile({"load[ ]?test", "a b"}));
}

TEST_CASE("Words in other scripts match as they stand") {
  CHECK(text_matches("压测", "我们做了压测。"));
}

TEST_CASE("Names match whole, by last part, and by stars; look-alikes stay silent") {
  const auto set = make_name_set({{"numpy.random.seed", 0}, {"*.fit", 1}, {"mlflow.log_*", 2}}, false, false);
  CHECK(owners(*set, "numpy.random.seed") == std::vector<std::uint32_t>{0});
  CHECK(owners(*set, "model.fit") == std::vector<std::uint32_t>{1});
  CHECK(owners(*set, "fit") == std::vector<std::uint32_t>{1});
  CHECK(owners(*set, "mlflow.log_metric") == std::vector<std::uint32_t>{2});
  CHECK(owners(*set, "model.fit_transform").empty());
  CHECK(owners(*set, "random.seed").empty());
}

TEST_CASE("Names of imports cover what lies below them and nothing that only starts alike") {
  const auto set = make_name_set({{"mlflow", 0}}, true, false);
  CHECK(owners(*set, "mlflow.sklearn") == std::vector<std::uint32_t>{0});
  CHECK(owners(*set, "mlflow_extra").empty());
}

TEST_CASE("Names of dependencies and keys ignore case where the verb says so") {
  CHECK(owners(*make_name_set({{"PyYAML", 0}}, false, true), "pyyaml") == std::vector<std::uint32_t>{0});
  CHECK(owners(*make_name_set({{"PyYAML", 0}}, false, false), "pyyaml").empty());
}

TEST_CASE("A set of text patterns names every owner whose pattern matches") {
  const auto set = make_text_set({{"rollback", 3}, {"roll(back|out)", 5}, {"canary", 7}}, no_preparation);
  CHECK(owners(*set, "kubectl rollout undo") == std::vector<std::uint32_t>{5});
  CHECK(owners(*set, "the rollback script") == std::vector<std::uint32_t>{3, 5});
}

TEST_CASE("A set folds the case of other scripts, and runs patterns that need no literal on every text") {
  const auto set = make_text_set({{"архитектур", 0}, {"^[0-9]+$", 1}}, no_preparation);
  CHECK(owners(*set, "АРХИТЕКТУРА системы") == std::vector<std::uint32_t>{0});
  CHECK(owners(*set, "42") == std::vector<std::uint32_t>{1});
  CHECK(owners(*set, "x42").empty());
}

TEST_CASE("A path pattern without a slash looks at the file's name only") {
  const auto set = make_path_set({{"*.dvc", 0}, {"docs/**/*.md", 1}, {"{a,b}.txt", 2}});
  CHECK(owners(*set, "data/raw.csv.dvc") == std::vector<std::uint32_t>{0});
  CHECK(owners(*set, "docs/a/b/c.md") == std::vector<std::uint32_t>{1});
  CHECK(owners(*set, "docs/c.md") == std::vector<std::uint32_t>{1});
  CHECK(owners(*set, "x/B.txt") == std::vector<std::uint32_t>{2});
  CHECK(owners(*set, "other/docs.md").empty());
}

TEST_CASE("A bounded repetition loses its bound, where that is one of ten or more and stands outside of a class") {
  CHECK(without_bounds("a.{0,60}b") == "a.*b");
  CHECK(without_bounds("\\w{2,40}") == "\\w{2,}");
  CHECK(without_bounds("a{0,9}b{3}[{0,60}]\\{0,60}") == "a{0,9}b{3}[{0,60}]\\{0,60}");
}

TEST_CASE("A bound counts although the pattern is first looked for without it") {
  const TextPattern near("split.{0,12}ratio");
  CHECK(near.matches("split by a ratio"));
  CHECK_FALSE(near.matches("split by something that is far from a ratio"));
}

}  // namespace
}  // namespace mlready
