#pragma once

#include <nlohmann/json_fwd.hpp>

#include "mlready/report.h"
#include "report/finding.h"

namespace mlready {

/// SARIF's word for the level (2.1.0, section 3.27.10).
std::string_view sarif_level(FindingLevel level);

/// What SARIF calls a reportingDescriptor (2.1.0, section 3.49): the item as a rule, with the properties that GitHub
/// code scanning reads (https://docs.github.com/code-security/code-scanning, "SARIF support for code scanning").
nlohmann::ordered_json sarif_rule(const ReportItem& item);

}  // namespace mlready
