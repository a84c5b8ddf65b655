#pragma once

#include <string>

#include "config/configuration.h"
#include "config/node.h"

namespace mlready {

/// The configuration in `root`, a mapping that was read from `path`. Fails, with line and column, on an unknown key
/// (with a suggestion), a wrong type, an invalid date, glob or word, and a waiver or attestation that lacks what it
/// needs. Names of items are checked by `check_configured_names`, once the rules are known.
Result<Configuration> parse_configuration(const std::string& path, const ConfigNode& root);

/// The profile in `root`: `title`, `extends`, `traits` and `severities`. Fails as `parse_configuration` does.
Result<Profile> parse_profile(const std::string& path, const ConfigNode& root);

}  // namespace mlready
