#pragma once

#include <re2/re2.h>

#include <memory>
#include <string_view>
#include <vector>

#include "base/literal_starts.h"

namespace mlready {

/// A credential that its form gives away: the first group is the secret part.
struct TokenPattern {
  std::string_view kind;
  std::unique_ptr<const RE2> pattern;
};

/// What `token_start` finds starts with one of these.
const LiteralStarts& token_starts();

/// What a candidate starts with, and what stands in all that any of the patterns finds.
const LiteralStarts& candidate_starts();

/// The compiled patterns, for the text around what the literals find.
struct SecretPatterns {
  std::unique_ptr<const RE2> token_start;        ///< where a token or a URL with a password may start
  std::unique_ptr<const RE2> literal_candidate;  ///< the same, or a string literal assigned to a credential
  std::unique_ptr<const RE2> bare_candidate;     ///< the same, or any value assigned to a credential
  std::vector<TokenPattern> tokens;
  /// `scheme://user:password@host`: user, password, host
  std::unique_ptr<const RE2> url;
  /// `name = "value"` for a name that speaks of a credential, in code and configuration: name, quote, value
  std::unique_ptr<const RE2> assignment;
  /// Name and value apart: in lists of environment variables, as the default of a look-up: name, value
  std::vector<std::unique_ptr<const RE2>> pairs;
};

/// Compiled on first use, then shared.
const SecretPatterns& secret_patterns();

}  // namespace mlready
