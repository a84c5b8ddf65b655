#pragma once

#include "config/configuration.h"
#include "mlready/result.h"

namespace mlready {

/// The profile that stands for the built-in one that fits the repository (`fitting_profile`).
inline constexpr auto automatic_profile = "auto";

/// The profiles that come with the program, by name. A setting's place is "profile NAME".
Result<Profiles> built_in_profiles();

/// What the profile `name` sets, with those that it extends below it. Own profiles go before built-in ones of their
/// name. Fails where there is no such profile (at the place of `name`), where profiles extend each other in a circle,
/// and where one extends the automatic one.
Result<Configuration> resolve_profile(const Placed<std::string>& name, const Profiles& own);

}  // namespace mlready
