#pragma once

#include <string>
#include <vector>

#include "mlready/report.h"

// What the reports for people share.

namespace mlready {

/// "path:line", "path:first-last", or the path alone where the whole file is meant. Not escaped.
std::string place_of(const Evidence& evidence);
std::string place_of(const Problem& problem);

/// The items of that status, in the report's order.
std::vector<const ReportItem*> items_with(const Report& report, Status status);

/// `items`, gravest first and otherwise in their order.
std::vector<const ReportItem*> gravest_first(std::vector<const ReportItem*> items);

/// The commit in short, "with local changes" where there are some; empty where there is no repository.
std::string revision_words(const Revision& revision);

/// "62.5 of 100", or that there is no score because nothing of the checklist was judged.
std::string total_words(const Score& score);

/// How many items of the checklist apply, and of how many: "43 of 54 items apply".
std::string coverage_words(const Report& report);

/// The weakest area's score; null where no area applies.
const AreaScore* weakest_area(const Score& score);

/// Whether the area counts in the total.
bool counts_in_total(const AreaScore& area);

/// Whether anything was asked of the area and applies.
bool applies(const AreaScore& area);

}  // namespace mlready
