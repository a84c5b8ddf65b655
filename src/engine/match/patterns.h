#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/match/automaton.h"
#include "engine/match/prepared_patterns.h"
#include "engine/match/trust.h"
#include "mlready/result.h"

namespace mlready {

/// What the patterns of a verb compare with. See docs/rules.md, "Matchers".
enum class PatternKind { name, text, path };

/// `pattern` of the rule language as an RE2 regular expression: word boundaries at its ends, elastic spaces.
std::string text_pattern_to_regex(std::string_view pattern);

/// `regex` with each repetition that is bounded by ten or more without its bound: it matches whatever `regex` does, and
/// more. RE2 keeps a state for each count, and so takes far longer to say no to the bounded one.
std::string without_bounds(std::string_view regex);

/// A text pattern. Compiled when first needed, which most never are; safe from any thread. Cheap to copy.
class TextPattern {
 public:
  explicit TextPattern(std::string pattern);

  const std::string& pattern() const;

  /// Nothing where RE2 takes the pattern, otherwise what it says.
  std::string error() const;

  /// False for any text where the pattern is not valid.
  bool matches(std::string_view text) const;

 private:
  class Expression;

  std::shared_ptr<const Expression> expression_;
};

/// A few text patterns, any of which may match.
class TextPatterns {
 public:
  TextPatterns() = default;

  /// Patterns that are known to be valid.
  explicit TextPatterns(const std::vector<std::string>& patterns);

  /// Fails, unless `trust` says that they were checked before, on a pattern that RE2 does not take, and says why.
  static Result<TextPatterns> compile(const std::vector<std::string>& patterns, Trust trust = Trust::none);

  bool empty() const { return patterns_.empty(); }
  bool matches(std::string_view text) const;
  const std::vector<TextPattern>& patterns() const { return patterns_; }

 private:
  std::vector<TextPattern> patterns_;
};

/// Memory that a search uses again and again; one a thread.
struct PatternScratch {
  std::string folded;
  std::vector<std::uint32_t> found;
  Automaton::Scratch automaton;
};

/// Many patterns of one kind, each with the number of its owner; asked with a text, names the owners that match it.
/// One pass over the text whatever the number of patterns.
class PatternSet {
 public:
  virtual ~PatternSet() = default;

  /// Adds to `owners` the owner of every pattern that matches `text`; an owner may come twice.
  virtual void match(std::string_view text, std::vector<std::uint32_t>& owners, PatternScratch& scratch) const = 0;
};

/// A pattern, whose text lies in the rules, and the number of its owner.
struct OwnedPattern {
  std::string_view pattern;
  std::uint32_t owner = 0;
};

/// @param covers_below for names: a pattern also matches all names below it ("mlflow" matches "mlflow.sklearn")
/// @param ignore_case for names
std::unique_ptr<const PatternSet> make_name_set(const std::vector<OwnedPattern>& patterns, bool covers_below,
                                                bool ignore_case);

/// @param prepared must outlive the set
std::unique_ptr<const PatternSet> make_text_set(const std::vector<OwnedPattern>& patterns,
                                                const PreparedPatterns& prepared);

/// Text patterns as expressions of RE2, for texts of any script.
/// @param known literals of patterns, so that they need not be found here
std::unique_ptr<const PatternSet> make_expression_set(const std::vector<OwnedPattern>& patterns,
                                                      const LiteralTable& known);

std::unique_ptr<const PatternSet> make_path_set(const std::vector<OwnedPattern>& patterns);

}  // namespace mlready
