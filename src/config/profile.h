#pragma once

#include "config/configuration.h"
#include "mlready/result.h"

namespace mlready {

/// The profile of a repository of which none is said: it sets nothing.
inline constexpr auto default_profile = "auto";

/// The profiles that come with the program, by name. A setting's place is "profile NAME".
Result<Profiles> built_in_profiles();

/// What the profile `name` sets, with those that it extends below it. Own profiles go before built-in ones of their
/// name. Fails where there is no such profile (at the place of `name`), and where profiles extend each other in a
/// circle.
Result<Configuration> resolve_profile(const Placed<std::string>& name, const Profiles& own);

}  // namespace mlready
