#pragma once

#include <string>

#include "mlready/report.h"

namespace mlready {

/// What makes a finding of two audits the same: the folder and unit that were audited and the item, in 32
/// hexadecimal digits. Lines, evidence, status and wording may change without making it another finding, and no two
/// items of a report share a fingerprint. It stays the same in all versions of the program.
std::string fingerprint(const Report& report, const ReportItem& item);

}  // namespace mlready
