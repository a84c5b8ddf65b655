#pragma once

#include <vector>

#include "config/configured_audit.h"

namespace mlready {

/// Audits the whole repository and then each of its units, where it has some.
/// @param whole what `configure_audit` made of `request`
Result<std::vector<Report>> unit_reports(const ConfiguredAudit& whole, const AuditRequest& request, unsigned jobs);

}  // namespace mlready
