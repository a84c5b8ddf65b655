#include "engine/match/patterns.h"

#include <re2/re2.h>

#include <algorithm>
#include <mutex>
#include <optional>

#include "base/glob.h"
#include "base/text.h"
#include "engine/match/literal_finder.h"
#include "engine/match/text_options.h"

namespace mlready {
namespace {

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Whether a space outside of a character class is followed by ?, *, + or {.
bool has_repeated_space(std::string_view pattern) {
  bool in_class = false;
  for (std::size_t i = 0; i + 1 < pattern.size(); ++i) {
    if (pattern[i] == '\\') {
      ++i;
      continue;
    }
    if (pattern[i] == '[') in_class = true;
    if (pattern[i] == ']') in_class = false;
    if (pattern[i] == ' ' && !in_class && std::string_view("?*+{").find(pattern[i + 1]) != std::string_view::npos)
      return true;
  }
  return false;
}

/// Each pattern is filed under the longest text that it needs, so that a path is compared with the few patterns whose
/// text it holds.
class PathSet : public PatternSet {
 public:
  explicit PathSet(const std::vector<OwnedPattern>& patterns) {
    std::vector<std::string> literals;
    for (const auto& [alternatives, owner] : patterns) {
      for (const auto& pattern : PathPatterns({std::string(alternatives)}).texts())
        add(PathPatterns({pattern}), owner, literals);
    }
    literals_ = LiteralFinder(std::move(literals));
  }

  void match(std::string_view text, std::vector<std::uint32_t>& owners, PatternScratch& scratch) const override {
    const auto path = to_lower(text);
    for (const auto& pattern : always_) compare(pattern, path, owners);
    literals_.find(path, scratch.found);
    for (const auto index : scratch.found) compare(filed_[index], path, owners);
  }

 private:
  using Owned = std::pair<PathPatterns, std::uint32_t>;

  void add(PathPatterns pattern, std::uint32_t owner, std::vector<std::string>& literals) {
    const std::string literal(pattern.longest_text());
    const bool filed = literal.size() >= LiteralFinder::shortest;
    (filed ? filed_ : always_).emplace_back(std::move(pattern), owner);
    if (filed) literals.push_back(literal);
  }

  static void compare(const Owned& owned, std::string_view path, std::vector<std::uint32_t>& owners) {
    if (owned.first.match(path)) owners.push_back(owned.second);
  }

  std::vector<Owned> always_;
  std::vector<Owned> filed_;  ///< by number of their literal
  LiteralFinder literals_;
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

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The repetition {LEAST,MOST} at the start of `text` with a bound that is worth dropping, as it stands there without
/// it; empty for anything else.
std::string unbounded(std::string_view text, std::size_t& size) {
  const auto comma = text.find(',');
  const auto close = text.find('}');
  if (text.empty() || text[0] != '{' || comma > close || close == std::string_view::npos) return {};
  const auto least = text.substr(1, comma - 1);
  const auto most = text.substr(comma + 1, close - comma - 1);
  if (most.size() < 2 || !std::ranges::all_of(least, is_digit) || !std::ranges::all_of(most, is_digit)) return {};
  size = close + 1;
  return least == "0" ? "*" : "{" + std::string(least) + ",}";
}

}  // namespace

std::string without_bounds(std::string_view regex) {
  std::string wider;
  bool in_class = false;
  for (std::size_t i = 0; i < regex.size();) {
    std::size_t size = regex[i] == '\\' ? 2 : 1;
    if (regex[i] == '[') in_class = true;
    if (regex[i] == ']') in_class = false;
    const auto repetition = in_class ? std::string() : unbounded(regex.substr(i), size);
    wider += repetition.empty() ? regex.substr(i, size) : repetition;
    i += size;
  }
  return wider;
}

namespace {

/// An expression of RE2, compiled when first needed.
class LazyExpression {
 public:
  explicit LazyExpression(std::string regex) : regex_(std::move(regex)) {}

  const std::string& regex() const { return regex_; }

  const RE2& compiled() const {
    std::call_once(once_, [&] { compiled_ = std::make_unique<const RE2>(regex_, text_options()); });
    return *compiled_;
  }

  bool matches(std::string_view text) const { return RE2::PartialMatch(text, compiled()); }

 private:
  std::string regex_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<const RE2> compiled_;
};

}  // namespace

class TextPattern::Expression {
 public:
  explicit Expression(std::string pattern) : pattern_(std::move(pattern)) {}

  const std::string& pattern() const { return pattern_; }
  std::string error() const { return forms().exact.compiled().error(); }

  bool matches(std::string_view text) const {
    if (pattern_.empty()) return true;
    const auto& [exact, wider] = forms();
    return (!wider || wider->matches(text)) && exact.matches(text);
  }

 private:
  struct Forms {
    explicit Forms(const std::string& regex) : exact(regex) {
      if (auto unbounded = without_bounds(regex); unbounded != regex) wider.emplace(std::move(unbounded));
    }

    LazyExpression exact;
    std::optional<LazyExpression> wider;  ///< none where the exact one has no bounds
  };

  const Forms& forms() const {
    std::call_once(once_, [this] { forms_.emplace(text_pattern_to_regex(pattern_)); });
    return *forms_;
  }

  std::string pattern_;
  mutable std::once_flag once_;
  mutable std::optional<Forms> forms_;
};

TextPattern::TextPattern(std::string pattern) : expression_(std::make_shared<const Expression>(std::move(pattern))) {}

const std::string& TextPattern::pattern() const {
  return expression_->pattern();
}

std::string TextPattern::error() const {
  return expression_->error();
}

bool TextPattern::matches(std::string_view text) const {
  return expression_->matches(text);
}

TextPatterns::TextPatterns(const std::vector<std::string>& patterns) : patterns_(patterns.begin(), patterns.end()) {}

Result<TextPatterns> TextPatterns::compile(const std::vector<std::string>& patterns, Trust trust) {
  TextPatterns result(patterns);
  if (trust == Trust::checked_before) return result;
  for (const auto& pattern : result.patterns_) {
    if (has_repeated_space(pattern.pattern())) {
      return failure(
          "the pattern \"" + pattern.pattern() + "\" repeats a space, which already stands for any run of white space",
          {}, "write [ ]? or \\s*");
    }
    if (const auto error = pattern.error(); !error.empty()) {
      return failure("the pattern \"" + pattern.pattern() + "\" is not valid: " + error);
    }
  }
  return result;
}

bool TextPatterns::matches(std::string_view text) const {
  return std::ranges::any_of(patterns_, [&](const TextPattern& pattern) { return pattern.matches(text); });
}

std::unique_ptr<const PatternSet> make_path_set(const std::vector<OwnedPattern>& patterns) {
  return std::make_unique<PathSet>(patterns);
}

}  // namespace mlready
