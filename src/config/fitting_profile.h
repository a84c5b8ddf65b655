#pragma once

#include <string_view>

#include "audit/kind.h"

namespace mlready {

/// A built-in profile, and what speaks for it.
struct FittingProfile {
  std::string_view name;
  std::string_view reason;  ///< "it serves predictions"
};

/// The profile that fits a repository of that kind: the table in docs/configuration.md, "Profiles", read from its top.
FittingProfile fitting_profile(const RepositoryKind& kind);

}  // namespace mlready
