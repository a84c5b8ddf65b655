#include <algorithm>

#include "base/glob.h"
#include "base/text.h"
#include "engine/match/patterns.h"

namespace mlready {
namespace {

using Owners = std::vector<std::uint32_t>;
using OwnersByText = std::unordered_map<std::string, Owners>;

/// Patterns with stars. Each is filed under three characters that any name it matches must hold, so that a name is
/// compared with the few patterns whose characters it holds and not with all of them.
class StarPatterns {
 public:
  void add(const std::string& pattern, std::uint32_t owner) {
    const auto index = static_cast<std::uint32_t>(patterns_.size());
    patterns_.push_back({pattern, owner});
    const auto literal = longest_literal(pattern);
    if (literal.size() < key_size) {
      always_.push_back(index);
    } else {
      by_key_[key_of(literal.substr(literal.size() - key_size))].push_back(index);
    }
  }

  void match(std::string_view name, Owners& owners) const {
    for (const auto index : always_) compare(index, name, owners);
    for (std::size_t at = 0; at + key_size <= name.size(); ++at) {
      const auto found = by_key_.find(key_of(name.substr(at, key_size)));
      if (found == by_key_.end()) continue;
      for (const auto index : found->second) compare(index, name, owners);
    }
  }

 private:
  static constexpr std::size_t key_size = 3;

  static std::uint32_t key_of(std::string_view three) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(three[i])); };
    return byte(0) << 16 | byte(1) << 8 | byte(2);
  }

  static std::string_view longest_literal(std::string_view pattern) {
    std::string_view longest;
    for (const auto part : split(pattern, '*')) {
      if (part.size() > longest.size() && part.find('?') == std::string_view::npos) longest = part;
    }
    return longest;
  }

  void compare(std::uint32_t index, std::string_view name, Owners& owners) const {
    const auto& [pattern, owner] = patterns_[index];
    if (matches_name(pattern, name)) owners.push_back(owner);
  }

  std::vector<OwnedPattern> patterns_;
  std::vector<std::uint32_t> always_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_key_;
};

/// Names are few kinds of pattern: whole, by last part, or with stars elsewhere. The first two are looked up by hash.
class NameSet : public PatternSet {
 public:
  NameSet(const std::vector<OwnedPattern>& patterns, bool covers_below, bool ignore_case)
      : covers_below_(covers_below), ignore_case_(ignore_case) {
    for (const auto& [pattern, owner] : patterns) add(ignore_case ? to_lower(pattern) : pattern, owner);
  }

  void match(std::string_view text, Owners& owners) const override {
    if (ignore_case_) {
      match_exact_case(to_lower(text), owners);
    } else {
      match_exact_case(text, owners);
    }
  }

 private:
  void add(const std::string& pattern, std::uint32_t owner) {
    if (pattern.find('*') == std::string::npos) {
      whole_[pattern].push_back(owner);
    } else if (pattern.starts_with("*.") && pattern.find_first_of("*.", 2) == std::string::npos) {
      by_last_part_[pattern.substr(2)].push_back(owner);
    } else {
      stars_.add(pattern, owner);
    }
  }

  static void find(const OwnersByText& owners, std::string_view key, Owners& found) {
    const auto entry = owners.find(std::string(key));
    if (entry != owners.end()) found.insert(found.end(), entry->second.begin(), entry->second.end());
  }

  void match_exact_case(std::string_view text, Owners& owners) const {
    find(whole_, text, owners);
    find(by_last_part_, text.substr(text.rfind('.') + 1), owners);
    stars_.match(text, owners);
    if (!covers_below_) return;
    for (auto dot = text.find('.'); dot != std::string_view::npos; dot = text.find('.', dot + 1)) {
      find(whole_, text.substr(0, dot), owners);
    }
  }

  bool covers_below_;
  bool ignore_case_;
  OwnersByText whole_;
  OwnersByText by_last_part_;
  StarPatterns stars_;
};

}  // namespace

std::unique_ptr<const PatternSet> make_name_set(const std::vector<OwnedPattern>& patterns, bool covers_below,
                                                bool ignore_case) {
  return std::make_unique<NameSet>(patterns, covers_below, ignore_case);
}

}  // namespace mlready
