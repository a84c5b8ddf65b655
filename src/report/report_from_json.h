#pragma once

#include "mlready/report.h"
#include "report/json_value.h"

namespace mlready {

/// The report that `value` is, as `read_report` says; the first mistake is kept in the error that `value` shares.
Report report_from_json(const JsonValue& value);

}  // namespace mlready
