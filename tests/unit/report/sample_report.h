#pragma once

#include "mlready/report.h"

namespace mlready {

/// A report with an item of each status and a problem.
Report sample_report();

/// As `sample_report`, every text that could come from a repository replaced by `text`.
Report hostile_report(const std::string& text);

}  // namespace mlready
