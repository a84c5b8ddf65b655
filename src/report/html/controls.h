#pragma once

#include "mlready/report.h"
#include "report/html/markup.h"

namespace mlready::html {

/// Search, filters with how many items each finds, and order of the list. Hidden until the script, which makes them
/// work, shows them.
Markup controls(const Report& report);

}  // namespace mlready::html
