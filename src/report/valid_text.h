#pragma once

#include "mlready/report.h"

namespace mlready {

/// `report` with invalid UTF-8 replaced by U+FFFD in all its texts, so that every format has the same text, and has it
/// also when the report was saved as JSON in between, which can hold nothing else.
Report with_valid_text(Report report);

}  // namespace mlready
