#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "mlready/result.h"

namespace re2 {
class RE2;
}

namespace mlready {

/// What the patterns of a verb compare with. See docs/rules.md, "Matchers".
enum class PatternKind { name, text, path };

/// `pattern` of the rule language as an RE2 regular expression: word boundaries at its ends, elastic spaces.
std::string text_pattern_to_regex(std::string_view pattern);

/// A few text patterns, any of which may match.
class TextPatterns {
 public:
  /// Fails on a pattern that RE2 does not take; the message says why.
  static Result<TextPatterns> compile(const std::vector<std::string>& patterns);

  bool empty() const { return expressions_.empty(); }
  bool matches(std::string_view text) const;

 private:
  std::vector<std::shared_ptr<const re2::RE2>> expressions_;
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
