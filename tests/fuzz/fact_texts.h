#pragma once

#include <functional>
#include <string_view>

#include "mlready/fact.h"

namespace mlready::fuzz {

/// Calls `see` with every text of a fact.
void for_each_text(const FactPayload& payload, const std::function<void(std::string_view)>& see);

}  // namespace mlready::fuzz
