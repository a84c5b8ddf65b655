#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "mlready/result.h"

namespace mlready {

/// --format, --output and --report as written.
struct OutputArguments {
  std::string format;
  std::string path;
  std::vector<std::string> reports;
};

/// The reports to write, in that order. Without --format and --output, a --report for standard output takes the
/// place of the console report. Fails on unknown formats and where two reports would go to one place.
Result<std::vector<Output>> outputs_of(const OutputArguments& arguments);

}  // namespace mlready
