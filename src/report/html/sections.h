#pragma once

#include "mlready/report.h"
#include "mlready/reporter.h"
#include "report/html/markup.h"
#include "report/source_link.h"

// The parts of the page after the items; each is empty where the report has nothing for it.

namespace mlready::html {

/// What documentation says that no code does.
Markup claims_section(const Report& report, const SourceLinks& links);

/// Waivers and attestations in force, and what there is to say about others.
Markup decisions_section(const Report& report, const SourceLinks& links);

/// What could not be read.
Markup problems_section(const Report& report, const SourceLinks& links);

/// The provisions of the framework that `view` asks for, each with the items that speak to it; empty where it asks for
/// none.
Markup framework_section(const Report& report, const View& view);

/// What the report's terms mean.
Markup legend_section();

}  // namespace mlready::html
