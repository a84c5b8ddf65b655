#pragma once

#include "mlready/report.h"

namespace mlready {

/// A report with an item of each status and a problem.
Report sample_report();

/// As `sample_report`, every text that could come from a repository replaced by `text`.
Report hostile_report(const std::string& text);

/// As `hostile_report`, with `text` also for what people, rules and the remote say. Remedies stay as they are.
Report wholly_hostile_report(const std::string& text);

}  // namespace mlready
