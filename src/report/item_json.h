#pragma once

#include <nlohmann/json_fwd.hpp>

#include "mlready/report.h"

namespace mlready {

/// Evidence, or a claim, as the JSON report has it.
nlohmann::ordered_json place_json(const Evidence& place);
nlohmann::ordered_json places_json(const std::vector<Evidence>& places);

/// An item as the JSON report has it (docs/report.md, "JSON"). Text is as the item has it, so it may hold invalid
/// UTF-8.
nlohmann::ordered_json item_json(const ReportItem& item);

}  // namespace mlready
