#pragma once

#include <istream>
#include <string>

#include "fleet/result.h"

namespace mlready {

/// Adds what `stream` holds to `results`: JSON Lines of records, as `audit --manifest` writes them, or reports, one a
/// line; or one JSON report over many lines. Only one report is in memory at a time.
///
/// A result without a date is of the date in `name` ("results-2026-11-01.jsonl"), if there is one. A report that names
/// no repository is known by its remote, else by its path. A line that is neither, such as one that was cut off,
/// becomes a problem; the text may come from anywhere.
void read_results(const std::string& name, std::istream& stream, FleetResults& results);

}  // namespace mlready
