#pragma once

#include "mlready/report.h"
#include "report/html/markup.h"
#include "report/source_link.h"

namespace mlready::html {

/// What people call what was audited: the remote's owner and name, else the path as written.
std::string target_name(const Target& target);

/// The head of the page: what was audited, at which commit, and what kind of repository it is.
Markup masthead(const Report& report, const SourceLinks& links);

/// Score and coverage at a glance, the gate, and the chart over the areas.
Markup glance(const Report& report);

/// The remedies that gain most in the score.
Markup first_steps(const Report& report);

}  // namespace mlready::html
