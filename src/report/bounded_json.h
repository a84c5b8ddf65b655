#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "mlready/result.h"

namespace mlready {

/// The value of a JSON text that may come from anywhere. Fails, naming the line, on what is no JSON, on numbers out of
/// range, and on nesting deeper than a report's.
Result<nlohmann::ordered_json> parse_bounded_json(std::string_view json);

}  // namespace mlready
