#pragma once

#include <span>
#include <string_view>

#include "mlready/report.h"

namespace mlready {

/// An area of the report. `items` is how many items of the checklist it has: 0 for practices, which do not score.
struct Area {
  std::string_view id;
  std::string_view title;
  int items = 0;
};

/// The areas of the checklist in its order, then practices.
std::span<const Area> areas();

/// How much an item counts within its area: low 1, medium 2, high 3, critical 4.
double weight(Severity severity);

/// The share of its weight that an item earns: met 1, partial 0.5, else 0.
double points(Status status);

/// `value` as every report shows scores.
double one_decimal(double value);

/// Folds the verdicts into scores, rounded to one decimal as every report shows them. An area's score is the share of
/// its applicable weight that is met, partial counting half; the total is the mean over the checklist's areas in which
/// anything applies. Areas that are not the checklist's are scored beside the total. docs/scoring.md has the reasons.
Score score(std::span<const ReportItem> items);

}  // namespace mlready
