#pragma once

#include <string>
#include <vector>

#include "mlready/report.h"

namespace mlready {

/// How scores of units are shown.
enum class UnitTableFormat { console, markdown, json };

/// The scores of a repository and its units side by side, as text that ends with a line feed.
std::string render_units(const std::vector<Report>& reports, UnitTableFormat format);

}  // namespace mlready
