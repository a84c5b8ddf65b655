#pragma once

#include <string_view>

#include "mlready/report.h"
#include "mlready/result.h"

namespace mlready {

/// The report that `json` holds, as the JSON format writes it (docs/report.md, "JSON"): rendering it gives the bytes
/// that rendering the original gave. The text may come from anywhere. Keys that are not known are passed over, as a
/// later 1.x may have more of them.
///
/// Errors, with the path of the key (`items[3].severity`): text that is no JSON, or nested deeper than a report is; a
/// key that is missing; a value of another kind or out of range; another major version of the schema.
Result<Report> read_report(std::string_view json);

}  // namespace mlready
