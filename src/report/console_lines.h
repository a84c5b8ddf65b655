#pragma once

#include <string>
#include <string_view>

#include "mlready/verdict.h"
#include "report/terminal_style.h"

// Lines of the console report that fit the terminal.

namespace mlready {

/// A blank line and a heading.
std::string console_heading(std::string_view title, const TerminalStyle& style);

/// `text` in lines of the terminal's width, each behind `columns` spaces, the first behind `lead` instead.
std::string console_paragraph(std::string_view text, const TerminalStyle& style, const std::string& lead,
                              std::size_t columns);

/// The place of `evidence` whole, so that it can be copied, and as much of the excerpt as fits.
std::string console_place(const Evidence& evidence, const TerminalStyle& style, std::size_t columns);

}  // namespace mlready
