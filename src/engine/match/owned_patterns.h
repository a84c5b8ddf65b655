#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "engine/match/patterns.h"
#include "engine/match/prepared_patterns.h"

namespace mlready {

/// How patterns of a verb are compared.
struct PatternOptions {
  PatternKind kind = PatternKind::text;
  bool covers_below = false;
  bool ignore_case = false;
};

/// Patterns with their owners, made into a set when first needed; safe from any thread.
class OwnedPatterns {
 public:
  /// @param prepared must outlive the patterns
  OwnedPatterns(PatternOptions options, std::vector<OwnedPattern> patterns, const PreparedPatterns& prepared)
      : options_(options), patterns_(std::move(patterns)), prepared_(&prepared) {}

  bool empty() const { return patterns_.empty(); }
  const PatternOptions& options() const { return options_; }
  const std::vector<OwnedPattern>& patterns() const { return patterns_; }

  const PatternSet& set() const;

 private:
  struct LazySet {
    std::once_flag once;
    std::unique_ptr<const PatternSet> set;
  };

  PatternOptions options_;
  std::vector<OwnedPattern> patterns_;
  const PreparedPatterns* prepared_;
  std::unique_ptr<LazySet> made_ = std::make_unique<LazySet>();
};

}  // namespace mlready
