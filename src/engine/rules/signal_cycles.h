#pragma once

#include <vector>

#include "engine/rules/program.h"
#include "mlready/result.h"

namespace mlready {

/// Fails where a signal of `rule` refers to itself, directly or through matchers and other signals.
Result<void> check_signal_cycles(const Rule& rule, const std::vector<Matcher>& matchers);

}  // namespace mlready
