#pragma once

#include <string>

#include "mlready/report.h"
#include "report/terminal_style.h"

// The lists of the console report; each is empty where there is nothing to list.

namespace mlready {

/// Missing and partial items, gravest first, with what was found and how to fix it.
std::string console_open_items(const Report& report, const TerminalStyle& style, bool detailed);

/// What is met, and where.
std::string console_proven_items(const Report& report, const TerminalStyle& style, bool detailed);

std::string console_not_applicable(const Report& report, const TerminalStyle& style);

/// What could not be read.
std::string console_problems(const Report& report, const TerminalStyle& style, bool detailed);

}  // namespace mlready
