#pragma once

#include <string>

#include "mlready/report.h"

namespace mlready {

/// How the total comes about, as plain text: each area with its items, what each earns and could earn, and the sums
/// that docs/scoring.md describes.
std::string why_score(const Report& report);

}  // namespace mlready
