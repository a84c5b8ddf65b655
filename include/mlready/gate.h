#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mlready/report.h"

namespace mlready {

/// What a repository must fulfil; everything empty demands nothing.
struct GateOptions {
  std::optional<double> fail_under;   ///< the least total score, 0 to 100
  std::optional<Severity> fail_on;    ///< no item of this severity or a higher one may be missing
  std::vector<std::string> required;  ///< ids of items that must be met
};

/// Whether `report` fulfils `options`, with one sentence for each demand that it does not. An item that is waived may
/// be missing, required or not; its waiver does not raise the score.
Gate evaluate_gate(const Report& report, const GateOptions& options);

}  // namespace mlready
