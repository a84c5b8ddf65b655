#include "engine/match/patterns.h"

#include <re2/re2.h>
#include <re2/set.h>

#include "base/glob.h"
#include "base/text.h"

namespace mlready {
namespace {

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

RE2::Options text_options() {
  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  options.set_never_nl(false);
  options.set_max_mem(std::int64_t{48} << 20);
  return options;
}

/// Names are few kinds of pattern: whole, by last part, or general. The first two are looked up by hash.
class NameSet : public PatternSet {
 public:
  NameSet(const std::vector<OwnedPattern>& patterns, bool covers_below, bool ignore_case)
      : covers_below_(covers_below), ignore_case_(ignore_case) {
    for (const auto& [pattern, owner] : patterns) add(ignore_case ? to_lower(pattern) : pattern, owner);
  }

  void match(std::string_view text, std::vector<std::uint32_t>& owners) const override {
    if (ignore_case_) {
      const auto lower = to_lower(text);
      match_exact_case(lower, owners);
    } else {
      match_exact_case(text, owners);
    }
  }

 private:
  using Owners = std::unordered_map<std::string, std::vector<std::uint32_t>>;

  void add(const std::string& pattern, std::uint32_t owner) {
    const auto star = pattern.find('*');
    if (star == std::string::npos) {
      whole_[pattern].push_back(owner);
    } else if (pattern.starts_with("*.") && pattern.find_first_of("*.", 2) == std::string::npos) {
      by_last_part_[pattern.substr(2)].push_back(owner);
    } else {
      general_.push_back({pattern, owner});
    }
  }

  static void find(const Owners& owners, std::string_view key, std::vector<std::uint32_t>& found) {
    const auto entry = owners.find(std::string(key));
    if (entry != owners.end()) found.insert(found.end(), entry->second.begin(), entry->second.end());
  }

  void match_exact_case(std::string_view text, std::vector<std::uint32_t>& owners) const {
    find(whole_, text, owners);
    find(by_last_part_, text.substr(text.rfind('.') + 1), owners);
    for (const auto& [pattern, owner] : general_) {
      if (matches_name(pattern, text)) owners.push_back(owner);
    }
    if (!covers_below_) return;
    for (auto dot = text.find('.'); dot != std::string_view::npos; dot = text.find('.', dot + 1)) {
      find(whole_, text.substr(0, dot), owners);
    }
  }

  bool covers_below_;
  bool ignore_case_;
  Owners whole_;
  Owners by_last_part_;
  std::vector<OwnedPattern> general_;
};

class TextSet : public PatternSet {
 public:
  explicit TextSet(const std::vector<OwnedPattern>& patterns) : set_(text_options(), RE2::UNANCHORED) {
    for (const auto& [pattern, owner] : patterns) {
      const auto regex = text_pattern_to_regex(pattern);
      if (set_.Add(regex, nullptr) < 0) continue;  // refused already when the rule was loaded
      owners_.push_back(owner);
      singles_.push_back(std::make_unique<const RE2>(regex, text_options()));
    }
    set_.Compile();
  }

  void match(std::string_view text, std::vector<std::uint32_t>& owners) const override {
    if (owners_.empty()) return;
    std::vector<int> matched;
    RE2::Set::ErrorInfo error{};
    if (!set_.Match(text, &matched, &error) && error.kind == RE2::Set::kOutOfMemory) {
      match_one_by_one(text, owners);
      return;
    }
    for (const int index : matched) owners.push_back(owners_[static_cast<std::size_t>(index)]);
  }

 private:
  void match_one_by_one(std::string_view text, std::vector<std::uint32_t>& owners) const {
    for (std::size_t i = 0; i < singles_.size(); ++i) {
      if (RE2::PartialMatch(text, *singles_[i])) owners.push_back(owners_[i]);
    }
  }

  RE2::Set set_;
  std::vector<std::uint32_t> owners_;
  std::vector<std::unique_ptr<const RE2>> singles_;
};

class PathSet : public PatternSet {
 public:
  explicit PathSet(std::vector<OwnedPattern> patterns) : patterns_(std::move(patterns)) {}

  void match(std::string_view text, std::vector<std::uint32_t>& owners) const override {
    for (const auto& [pattern, owner] : patterns_) {
      if (matches_path(pattern, text)) owners.push_back(owner);
    }
  }

 private:
  std::vector<OwnedPattern> patterns_;
};

}  // namespace

std::string text_pattern_to_regex(std::string_view pattern) {
  std::string regex;
  bool in_class = false;
  if (!pattern.empty() && is_word(pattern.front())) regex += "\\b";
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    if (c == '\\' && i + 1 < pattern.size()) {
      regex.append(pattern.substr(i++, 2));
      continue;
    }
    if (c == '[' && !in_class) in_class = true;
    if (c == ']') in_class = false;
    if (c == ' ' && !in_class) {
      regex += "[\\s_-]+";
    } else {
      regex += c;
    }
  }
  const bool escaped = pattern.size() > 1 && pattern[pattern.size() - 2] == '\\';
  if (!pattern.empty() && is_word(pattern.back()) && !escaped) regex += "\\b";
  return regex;
}

Result<TextPatterns> TextPatterns::compile(const std::vector<std::string>& patterns) {
  TextPatterns result;
  for (const auto& pattern : patterns) {
    auto expression = std::make_shared<const RE2>(text_pattern_to_regex(pattern), text_options());
    if (!expression->ok()) return failure("the pattern \"" + pattern + "\" is not valid: " + expression->error());
    result.expressions_.push_back(std::move(expression));
  }
  return result;
}

bool TextPatterns::matches(std::string_view text) const {
  for (const auto& expression : expressions_) {
    if (RE2::PartialMatch(text, *expression)) return true;
  }
  return false;
}

std::unique_ptr<const PatternSet> make_name_set(const std::vector<OwnedPattern>& patterns, bool covers_below,
                                                bool ignore_case) {
  return std::make_unique<NameSet>(patterns, covers_below, ignore_case);
}

std::unique_ptr<const PatternSet> make_text_set(const std::vector<OwnedPattern>& patterns) {
  return std::make_unique<TextSet>(patterns);
}

std::unique_ptr<const PatternSet> make_path_set(const std::vector<OwnedPattern>& patterns) {
  return std::make_unique<PathSet>(patterns);
}

}  // namespace mlready
