#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "engine/match/patterns.h"

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
  /// @param known must outlive the patterns
  OwnedPatterns(PatternOptions options, std::vector<OwnedPattern> patterns, const LiteralTable& known)
      : options_(options), patterns_(std::move(patterns)), known_(&known) {}

  bool empty() const { return patterns_.empty(); }

  const PatternSet& set() const;

 private:
  struct LazySet {
    std::once_flag once;
    std::unique_ptr<const PatternSet> set;
  };

  PatternOptions options_;
  std::vector<OwnedPattern> patterns_;
  const LiteralTable* known_;
  std::unique_ptr<LazySet> made_ = std::make_unique<LazySet>();
};

}  // namespace mlready
