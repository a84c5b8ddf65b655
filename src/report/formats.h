#pragma once

#include <string>

#include "mlready/report.h"
#include "mlready/reporter.h"

// One function and one file a format; `render` chooses.

namespace mlready {

std::string render_console(const Report& report, const RenderOptions& options);
std::string render_json(const Report& report);
std::string render_markdown(const Report& report);
std::string render_junit(const Report& report);

}  // namespace mlready
