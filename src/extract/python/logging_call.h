#pragma once

#include <string_view>

namespace mlready::python {

/// Whether a call of that (resolved) name reports a problem: logging, warnings, tracebacks, error trackers.
bool is_logging_call(std::string_view name);

}  // namespace mlready::python
