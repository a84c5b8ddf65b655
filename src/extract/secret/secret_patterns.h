#pragma once

#include <re2/re2.h>

#include <memory>
#include <string_view>
#include <vector>

namespace mlready {

/// A credential that its form gives away: the first group is the secret part.
struct TokenPattern {
  std::string_view kind;
  std::unique_ptr<const RE2> pattern;
};

/// The compiled patterns. Matching is linear; what they match is at most some hundred bytes.
struct SecretPatterns {
  std::unique_ptr<const RE2> candidate;  ///< finds every place that one of the others may match at; cheap
  std::vector<TokenPattern> tokens;
  /// `scheme://user:password@host`: user, password, host
  std::unique_ptr<const RE2> url;
  /// `name = "value"` for a name that speaks of a credential, in code and configuration: name, quote, value
  std::unique_ptr<const RE2> assignment;
  /// A name that speaks of a credential and a value below it, as in lists of environment variables: name, value
  std::unique_ptr<const RE2> named_value;
};

/// Compiled on first use, then shared.
const SecretPatterns& secret_patterns();

}  // namespace mlready
