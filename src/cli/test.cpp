#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/log.h"
#include "mlready/cases.h"
#include "report/escape.h"

namespace mlready {

ExitCode run_test(const TestCommand& command) {
  const auto summary = run_cases(command.paths, command.rules_directory, command.filter);
  if (!summary) return Log().failed(summary.error(), ExitCode::usage);
  if (summary->passed + summary->failed == 0) {
    return Log().failed({"no verdict case was found", {}, "check the paths and --filter"}, ExitCode::usage);
  }
  std::string text;
  for (const auto& failed : summary->failures) text += visible_lines(failed) + "\n";
  text += fmt::format("{} passed, {} failed\n", summary->passed, summary->failed);
  const auto printed = print(text);
  if (printed != ExitCode::success) return printed;
  return summary->failed == 0 ? ExitCode::success : ExitCode::gate_failed;
}

}  // namespace mlready
