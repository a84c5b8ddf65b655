#include <utf8proc.h>

#include <algorithm>
#include <map>

#include "engine/match/literal_finder.h"
#include "engine/match/needed_literals.h"
#include "engine/match/patterns.h"

namespace mlready {
namespace {

/// Sets `folded` to `text` in lower case. Returns whether the text is ASCII; beyond it, the result is of no use.
bool fold_ascii(std::string_view text, std::string& folded) {
  folded.resize(text.size());
  unsigned char all = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    all |= c;
    folded[i] = static_cast<char>(c + (static_cast<unsigned char>(c - 'A') < 26 ? 'a' - 'A' : 0));
  }
  return all < 0x80;
}

/// Sets `folded` to `text` in lower case as RE2 folds it: code point by code point.
void fold(std::string_view text, std::string& folded) {
  if (fold_ascii(text, folded)) return;
  folded.clear();
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t point = 0;
    const auto length = utf8proc_iterate(bytes, left, &point);
    utf8proc_uint8_t lower[4];
    const auto size = length > 0 ? utf8proc_encode_char(utf8proc_tolower(point), lower) : 1;
    folded.append(length > 0 ? reinterpret_cast<const char*>(lower) : reinterpret_cast<const char*>(bytes),
                  static_cast<std::size_t>(size));
    bytes += std::max<utf8proc_ssize_t>(length, 1);
    left -= std::max<utf8proc_ssize_t>(length, 1);
  }
}

/// Regular expressions of which only those are run whose literals stand in the text. An automaton of all patterns at
/// once has too many states: most texts would have it thrown away and built anew.
class ExpressionSet : public PatternSet {
 public:
  ExpressionSet(const std::vector<OwnedPattern>& patterns, const LiteralTable& known) {
    std::map<std::string, std::vector<std::uint32_t>> owners;
    for (const auto& [pattern, owner] : patterns) owners[std::string(pattern)].push_back(owner);
    std::vector<std::string> literals;
    for (auto& [pattern, its_owners] : owners) {
      const auto entry = known.find(pattern);
      add(TextPattern(pattern), std::move(its_owners), entry == known.end() ? needed_literals(pattern) : entry->second,
          literals);
    }
    literals_ = LiteralFinder(std::move(literals));
  }

  void match(std::string_view text, std::vector<std::uint32_t>& owners, PatternScratch& scratch) const override {
    for (const auto expression : always_) run(expressions_[expression], text, owners);
    find_lists(text, scratch);
    const auto& lists = scratch.found;
    for (std::size_t i = 0; i < lists.size();) {
      const auto& expression = expressions_[of_list_[lists[i]]];
      const auto first = i;
      while (i < lists.size() && of_list_[lists[i]] == of_list_[lists[first]]) ++i;
      if (i - first == expression.lists) run(expression, text, owners);
    }
  }

 private:
  struct Expression {
    TextPattern pattern;
    std::vector<std::uint32_t> owners;
    std::size_t lists = 0;  ///< of literals that it needs
  };

  void add(TextPattern pattern, std::vector<std::uint32_t> owners, const NeededLiterals& needed,
           std::vector<std::string>& literals) {
    const auto number = static_cast<std::uint32_t>(expressions_.size());
    expressions_.push_back({std::move(pattern), std::move(owners), needed.size()});
    if (needed.empty()) always_.push_back(number);
    for (const auto& list : needed) {
      literals.insert(literals.end(), list.begin(), list.end());
      of_literal_.resize(literals.size(), static_cast<std::uint32_t>(of_list_.size()));
      of_list_.push_back(number);
    }
  }

  /// Sets `found` to the lists of which `text` holds a literal, those of an expression together.
  void find_lists(std::string_view text, PatternScratch& scratch) const {
    auto& found = scratch.found;
    fold(text, scratch.folded);
    literals_.find(scratch.folded, found);
    for (auto& literal : found) literal = of_literal_[literal];
    found.erase(std::unique(found.begin(), found.end()), found.end());
  }

  static void run(const Expression& expression, std::string_view text, std::vector<std::uint32_t>& owners) {
    if (!expression.pattern.matches(text)) return;
    owners.insert(owners.end(), expression.owners.begin(), expression.owners.end());
  }

  std::vector<Expression> expressions_;
  std::vector<std::uint32_t> always_;      ///< expressions that need no literal
  std::vector<std::uint32_t> of_list_;     ///< by list of literals, its expression
  std::vector<std::uint32_t> of_literal_;  ///< by literal, its list; ascending
  LiteralFinder literals_;
};

}  // namespace

std::unique_ptr<const PatternSet> make_expression_set(const std::vector<OwnedPattern>& patterns,
                                                      const LiteralTable& known) {
  return std::make_unique<ExpressionSet>(patterns, known);
}

}  // namespace mlready
