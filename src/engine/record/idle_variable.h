#pragma once

#include <cstdint>
#include <string_view>

#include "mlready/file_facts.h"

namespace mlready {

/// The variable to which a call assigns a metric, for a metric counts nothing until somebody tells it to; empty for any
/// other fact, and where no variable takes it.
/// @param fact its number in `file`
std::string_view idle_variable(const FileFacts& file, std::uint32_t fact);

}  // namespace mlready
