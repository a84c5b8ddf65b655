#include <algorithm>
#include <unordered_map>

#include "base/glob.h"
#include "base/text.h"
#include "base/text_hash.h"
#include "engine/match/literal_finder.h"
#include "engine/match/patterns.h"

namespace mlready {
namespace {

using Owners = std::vector<std::uint32_t>;

using OwnersByText = std::unordered_map<std::string, Owners, TextHash, std::equal_to<>>;

/// Patterns with stars. Each is filed under the longest text between its stars, so that a name is compared with the few
/// patterns whose text it holds and not with all of them.
class StarPatterns {
 public:
  /// In the case in which names are compared.
  struct Pattern {
    std::string pattern;
    std::uint32_t owner = 0;
  };

  StarPatterns() = default;

  explicit StarPatterns(const std::vector<Pattern>& patterns) {
    std::vector<std::string> literals;
    for (const auto& pattern : patterns) {
      const std::string literal(longest_literal(pattern.pattern));
      const bool filed = literal.size() >= LiteralFinder::shortest;
      (filed ? filed_ : always_).push_back(pattern);
      if (filed) literals.push_back(literal);
    }
    literals_ = LiteralFinder(std::move(literals));
  }

  void match(std::string_view name, Owners& owners, PatternScratch& scratch) const {
    for (const auto& pattern : always_) compare(pattern, name, owners);
    literals_.find(name, scratch.found);
    for (const auto index : scratch.found) compare(filed_[index], name, owners);
  }

 private:
  static std::string_view longest_literal(std::string_view pattern) {
    std::string_view longest;
    for (const auto part : split(pattern, '*')) {
      if (part.size() > longest.size() && part.find('?') == std::string_view::npos) longest = part;
    }
    return longest;
  }

  static void compare(const Pattern& pattern, std::string_view name, Owners& owners) {
    if (matches_name(pattern.pattern, name)) owners.push_back(pattern.owner);
  }

  std::vector<Pattern> always_;
  std::vector<Pattern> filed_;  ///< by number of their literal
  LiteralFinder literals_;
};

/// Names are few kinds of pattern: whole, by last part, or with stars elsewhere. The first two are looked up by hash.
class NameSet : public PatternSet {
 public:
  NameSet(const std::vector<OwnedPattern>& patterns, bool covers_below, bool ignore_case)
      : covers_below_(covers_below), ignore_case_(ignore_case) {
    std::vector<StarPatterns::Pattern> stars;
    for (const auto& [pattern, owner] : patterns)
      add({ignore_case ? to_lower(pattern) : std::string(pattern), owner}, stars);
    stars_ = StarPatterns(stars);
  }

  void match(std::string_view text, Owners& owners, PatternScratch& scratch) const override {
    if (ignore_case_) {
      match_exact_case(to_lower(text), owners, scratch);
    } else {
      match_exact_case(text, owners, scratch);
    }
  }

 private:
  void add(const StarPatterns::Pattern& owned, std::vector<StarPatterns::Pattern>& stars) {
    const auto& [pattern, owner] = owned;
    if (pattern.find('*') == std::string::npos) {
      longest_ = std::max(longest_, pattern.size());
      whole_[pattern].push_back(owner);
    } else if (pattern.starts_with("*.") && pattern.find_first_of("*.", 2) == std::string::npos) {
      by_last_part_[pattern.substr(2)].push_back(owner);
    } else {
      stars.push_back(owned);
    }
  }

  static void find(const OwnersByText& owners, std::string_view key, Owners& found) {
    const auto entry = owners.find(key);
    if (entry != owners.end()) found.insert(found.end(), entry->second.begin(), entry->second.end());
  }

  void match_exact_case(std::string_view text, Owners& owners, PatternScratch& scratch) const {
    find(whole_, text, owners);
    find(by_last_part_, text.substr(text.rfind('.') + 1), owners);
    stars_.match(text, owners, scratch);
    if (!covers_below_) return;
    text = text.substr(0, longest_ + 1);
    for (auto dot = text.find('.'); dot != std::string_view::npos; dot = text.find('.', dot + 1)) {
      find(whole_, text.substr(0, dot), owners);
    }
  }

  bool covers_below_;
  bool ignore_case_;
  OwnersByText whole_;
  std::size_t longest_ = 0;  ///< bytes of a pattern in `whole_`
  OwnersByText by_last_part_;
  StarPatterns stars_;
};

}  // namespace

std::unique_ptr<const PatternSet> make_name_set(const std::vector<OwnedPattern>& patterns, bool covers_below,
                                                bool ignore_case) {
  return std::make_unique<NameSet>(patterns, covers_below, ignore_case);
}

}  // namespace mlready
