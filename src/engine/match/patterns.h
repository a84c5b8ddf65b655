#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/match/trust.h"
#include "mlready/result.h"

namespace re2 {
class RE2;
}

namespace mlready {

/// What the patterns of a verb compare with. See docs/rules.md, "Matchers".
enum class PatternKind { name, text, path };

/// `pattern` of the rule language as an RE2 regular expression: word boundaries at its ends, elastic spaces.
std::string text_pattern_to_regex(std::string_view pattern);

/// A few text patterns, any of which may match. Compiled when first needed, which most never are; safe from any thread.
class TextPatterns {
 public:
  /// Fails, unless `trust` says that they were checked before, on a pattern that RE2 does not take, and says why.
  static Result<TextPatterns> compile(const std::vector<std::string>& patterns, Trust trust = Trust::none);

  bool empty() const { return expressions_.empty(); }
  bool matches(std::string_view text) const;

 private:
  class Expression;

  std::vector<std::shared_ptr<const Expression>> expressions_;
};

/// Many patterns of one kind, each with the number of its owner; asked with a text, names the owners that match it.
/// One pass over the text whatever the number of patterns.
class PatternSet {
 public:
  virtual ~PatternSet() = default;

  /// Adds to `owners` the owner of every pattern that matches `text`; an owner may come twice.
  virtual void match(std::string_view text, std::vector<std::uint32_t>& owners) const = 0;
};

struct OwnedPattern {
  std::string pattern;
  std::uint32_t owner = 0;
};

/// @param covers_below for names: a pattern also matches all names below it ("mlflow" matches "mlflow.sklearn")
/// @param ignore_case for names
std::unique_ptr<const PatternSet> make_name_set(const std::vector<OwnedPattern>& patterns, bool covers_below,
                                                bool ignore_case);
std::unique_ptr<const PatternSet> make_text_set(const std::vector<OwnedPattern>& patterns);
std::unique_ptr<const PatternSet> make_path_set(const std::vector<OwnedPattern>& patterns);

}  // namespace mlready
