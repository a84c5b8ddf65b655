#pragma once

namespace mlready {

/// How the program ended, for the shell (docs/report.md, "Exit codes").
enum class ExitCode {
  success = 0,      ///< done, and the gate passed
  gate_failed = 1,  ///< done, and the gate or a verdict case failed
  usage = 2,        ///< wrong arguments, rules or configuration
  incomplete = 3    ///< the audit could not be completed, or a report not written
};

}  // namespace mlready
