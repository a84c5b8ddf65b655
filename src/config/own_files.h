#pragma once

#include <string>
#include <string_view>

#include "config/configuration.h"

namespace mlready {

/// Whether a file is one of mlready's own, a configuration or a baseline: it names items and tools, and proves nothing.
/// @param path relative to the folder of `configuration`
bool is_own_file(std::string_view path, const Configuration& configuration);

}  // namespace mlready
