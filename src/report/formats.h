#pragma once

#include <string>

#include "mlready/report.h"
#include "mlready/reporter.h"

// One function and one file a format; `render` chooses.

namespace mlready {

std::string render_console(const Report& report, const RenderOptions& options);
std::string render_json(const Report& report);
std::string render_markdown(const Report& report, const RenderOptions& options);
std::string render_markdown_summary(const Report& report);
std::string render_junit(const Report& report);
std::string render_html(const Report& report, const RenderOptions& options);
std::string render_sarif(const Report& report);
std::string render_github(const Report& report);
std::string render_gitlab(const Report& report);
std::string render_azure(const Report& report);
std::string render_teamcity(const Report& report);
std::string render_csv(const Report& report);
std::string render_jsonl(const Report& report);
std::string render_badge(const Report& report);
std::string render_badge_json(const Report& report);

}  // namespace mlready
