#pragma once

#include <string>

#include "mlready/report.h"
#include "report/terminal_style.h"

// What the console report says beside its list of items; each is empty where there is nothing to say.

namespace mlready {

/// The remedies that add most to the score, one a line.
std::string console_first_steps(const Report& report, const TerminalStyle& style);

/// Verdicts of low confidence.
std::string console_unsure(const Report& report, const TerminalStyle& style, bool detailed);

/// What documentation says and no code does.
std::string console_claims(const Report& report, const TerminalStyle& style, bool detailed);

/// About waivers and attestations.
std::string console_notices(const Report& report, const TerminalStyle& style);

/// What could not be read.
std::string console_problems(const Report& report, const TerminalStyle& style, bool detailed);

}  // namespace mlready
