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

class TextSet : public PatternSet {
 public:
  explicit TextSet(const std::vector<OwnedPattern>& patterns) : set_(text_options(), RE2::UNANCHORED) {
    for (const auto& [pattern, owner] : patterns) {
      const auto regex = text_pattern_to_regex(pattern);
      if (set_.Add(regex, nullptr) < 0) continue;  // refused already when the rule was loaded
      owners_.push_back(owner);
      regexes_.push_back(regex);
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
  /// Slow, and needed only where the automaton of all patterns outgrows its memory on this text.
  void match_one_by_one(std::string_view text, std::vector<std::uint32_t>& owners) const {
    for (std::size_t i = 0; i < regexes_.size(); ++i) {
      if (RE2::PartialMatch(text, RE2(regexes_[i], text_options()))) owners.push_back(owners_[i]);
    }
  }

  RE2::Set set_;
  std::vector<std::uint32_t> owners_;
  std::vector<std::string> regexes_;
};

class PathSet : public PatternSet {
 public:
  explicit PathSet(const std::vector<OwnedPattern>& patterns) {
    for (const auto& [pattern, owner] : patterns) patterns_.emplace_back(PathPatterns({pattern}), owner);
  }

  void match(std::string_view text, std::vector<std::uint32_t>& owners) const override {
    const auto path = to_lower(text);
    for (const auto& [pattern, owner] : patterns_) {
      if (pattern.match(path)) owners.push_back(owner);
    }
  }

 private:
  std::vector<std::pair<PathPatterns, std::uint32_t>> patterns_;
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

std::unique_ptr<const PatternSet> make_text_set(const std::vector<OwnedPattern>& patterns) {
  return std::make_unique<TextSet>(patterns);
}

std::unique_ptr<const PatternSet> make_path_set(const std::vector<OwnedPattern>& patterns) {
  return std::make_unique<PathSet>(patterns);
}

}  // namespace mlready
