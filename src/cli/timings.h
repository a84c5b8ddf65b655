#pragma once

#include <chrono>
#include <span>
#include <string>

#include "mlready/audit.h"

namespace mlready {

/// A table of what the parts of an audit took: milliseconds of processor time, files, megabytes and megabytes a second;
/// below it the wall time of all of it and the most memory that the process held.
std::string timings_table(std::span<const StageTime> stages, std::chrono::nanoseconds all);

}  // namespace mlready
