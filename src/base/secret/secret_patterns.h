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

/// The compiled patterns. Those for a whole file are cheap; the others are meant for the text around what they find.
struct SecretPatterns {
  std::unique_ptr<const RE2> token_start;        ///< for a file: where a token or a URL with a password may start
  std::unique_ptr<const RE2> literal_candidate;  ///< for a file: the same, or a string literal assigned to a credential
  std::unique_ptr<const RE2> bare_candidate;     ///< for a file: the same, or any value assigned to a credential
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
