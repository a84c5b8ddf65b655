#pragma once

#include <cstddef>
#include <string>

#include "mlready/report.h"
#include "report/source_link.h"

// What the full Markdown report and its summary share. Each part is escaped, ends with a blank line, and is empty where
// there is nothing to say.

namespace mlready {

/// The place of `evidence` as code, linked to the audited commit where that has an address.
std::string markdown_place(const Evidence& evidence, const SourceLinks& links);

/// Score, coverage, weakest area and revision, under a heading of that level.
std::string markdown_head(const Report& report, const SourceLinks& links, std::size_t level);

/// The reasons of a failed gate.
std::string markdown_gate(const Gate& gate);

/// The areas as a table.
std::string markdown_areas(const Report& report);

/// The remedies that add most to the score as a table, under a heading of that level.
std::string markdown_first_steps(const Report& report, std::size_t level);

/// At most `limit` of what documentation says and no code does, under a heading of that level.
std::string markdown_claims(const Report& report, const SourceLinks& links, std::size_t level, std::size_t limit);

/// The version that wrote the report.
std::string markdown_footer(const Report& report);

}  // namespace mlready
