#pragma once

#include <nlohmann/json_fwd.hpp>

#include "mlready/report.h"

namespace mlready {

/// `report` as the JSON format has it (docs/report.md, "JSON"). Text is as the report has it, so it may hold invalid
/// UTF-8.
nlohmann::ordered_json report_json(const Report& report);

}  // namespace mlready
