#pragma once

#include <cstddef>
#include <vector>

#include "mlready/report.h"

namespace mlready {

/// What an item would add to the total if it were met.
struct Gain {
  const ReportItem* item = nullptr;
  double points = 0.0;  ///< of the total's 100
};

/// The gain of every item in the report's order: 0 for what is met, does not apply or stands beside the total.
/// docs/scoring.md has the formula of the total.
std::vector<Gain> gains(const Report& report);

/// What to do first: at most `limit` items that would add something and are not waived, the greatest gain first, of
/// equal ones the gravest, else in the report's order.
std::vector<Gain> greatest_gains(const Report& report, std::size_t limit);

}  // namespace mlready
