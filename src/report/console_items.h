#pragma once

#include <string>

#include "mlready/report.h"
#include "mlready/reporter.h"
#include "report/terminal_style.h"

// The lists of the console report; each is empty where there is nothing to list.

namespace mlready {

/// The items that `options.view` asks for, under its headings: what is to be done with what was found and the remedy,
/// what is met with its best place.
std::string console_groups(const Report& report, const TerminalStyle& style, const RenderOptions& options);

std::string console_not_applicable(const Report& report, const TerminalStyle& style);

}  // namespace mlready
