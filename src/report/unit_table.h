#pragma once

#include <string>
#include <vector>

#include "mlready/report.h"

namespace mlready {

/// The report on a unit of a monorepo.
struct UnitReport {
  std::string unit;  ///< its folder; empty for the whole repository
  Report report;
};

/// How scores of units are shown.
enum class UnitTableFormat { console, markdown, json };

/// The scores of units side by side, as text that ends with a line feed.
std::string render_units(const std::vector<UnitReport>& units, UnitTableFormat format);

}  // namespace mlready
