#pragma once

#include <string>
#include <vector>

#include "mlready/result.h"

namespace mlready {

/// How the verdict cases of one or more files ended.
struct CaseSummary {
  int passed = 0;
  int failed = 0;
  std::vector<std::string> failures;  ///< "path:line: title: what was expected, what came"
};

/// Runs the verdict cases (docs/rules.md, "Cases") in the Markdown files at `paths` and below folders among them.
/// @param rules_directory a folder of rules; empty for the built-in ones
/// @param filter only cases whose "id: title" contains it; empty for all
/// Fails where a file cannot be read or a rule does not load.
Result<CaseSummary> run_cases(const std::vector<std::string>& paths, const std::string& rules_directory,
                              const std::string& filter);

}  // namespace mlready
