#pragma once

#include "mlready/report.h"
#include "report/html/markup.h"
#include "report/source_link.h"

namespace mlready::html {

/// The items under the names of their areas, each folded, with all there is to know about it.
Markup item_list(const Report& report, const SourceLinks& links);

}  // namespace mlready::html
