#include "engine/match/needed_literals.h"

#include <re2/filtered_re2.h>

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

#include "engine/match/literal_finder.h"
#include "engine/match/patterns.h"
#include "engine/match/text_options.h"

namespace mlready {
namespace {

/// More lists would hardly keep more texts away.
constexpr std::size_t most_lists = 3;

/// Words that the texts of most machine-learning repositories are full of, so that their presence says little.
bool is_common(std::string_view literal) {
  constexpr std::string_view words[] = {"model", "data", "train", "test",  "image", "file", "feature", "not",
                                        "input", "text", "use",   "value", "from",  "run",  "the",     "name"};
  return literal.size() <= 2 || std::ranges::any_of(words, [&](auto word) { return literal.starts_with(word); });
}

/// Finds lists of literals by asking RE2 which sets of literals could let a text match.
class LiteralSearch {
 public:
  explicit LiteralSearch(const std::string& pattern) : expression_(static_cast<int>(LiteralFinder::shortest)) {
    int id = 0;
    valid_ = expression_.Add(text_pattern_to_regex(pattern), text_options(), &id) == RE2::NoError;
    if (!valid_) return;
    expression_.Compile(&literals_);
    left_.resize(literals_.size());
    std::iota(left_.begin(), left_.end(), 0);
    std::ranges::stable_sort(left_, {},
                             [&](int number) { return std::pair(!is_common(text(number)), text(number).size()); });
  }

  /// A further list, of literals that stand in no list before; empty where there is none.
  std::vector<std::string> next() {
    if (!valid_ || may_match_without(left_)) return {};
    auto chosen = left_;
    for (const int literal : left_) {
      auto fewer = chosen;
      std::erase(fewer, literal);
      if (!may_match_without(fewer)) chosen = std::move(fewer);
    }
    std::vector<std::string> list;
    for (const int literal : chosen) {
      std::erase(left_, literal);
      list.push_back(text(literal));
    }
    return list;
  }

 private:
  const std::string& text(int literal) const { return literals_[static_cast<std::size_t>(literal)]; }

  /// Whether a text with all literals but those in `missing` may match.
  bool may_match_without(const std::vector<int>& missing) const {
    std::vector<int> present;
    for (int literal = 0; literal < static_cast<int>(literals_.size()); ++literal) {
      if (std::ranges::find(missing, literal) == missing.end()) present.push_back(literal);
    }
    std::vector<int> potential;
    expression_.AllPotentials(present, &potential);
    return !potential.empty();
  }

  re2::FilteredRE2 expression_;
  bool valid_ = false;
  std::vector<std::string> literals_;
  std::vector<int> left_;  ///< in no list yet; common and short ones, the first to do without, first
};

}  // namespace

NeededLiterals needed_literals(const std::string& pattern) {
  LiteralSearch search(pattern);
  NeededLiterals lists;
  while (lists.size() < most_lists) {
    auto list = search.next();
    if (list.empty()) break;
    lists.push_back(std::move(list));
  }
  return lists;
}

}  // namespace mlready
