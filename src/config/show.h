#pragma once

#include <string>

#include "config/configuration.h"

namespace mlready {

/// What is in force, as a configuration file (YAML) whose comments say where each value comes from: its place, or
/// "default".
std::string shown(const Configuration& configuration);

}  // namespace mlready
