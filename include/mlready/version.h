#pragma once

#include <string_view>

namespace mlready {

/// The version of the library, "1.2.3".
std::string_view version();

}  // namespace mlready
