#include "base/text_file.h"
#include "cli/commands.h"
#include "cli/log.h"
#include "cli/write_reports.h"
#include "mlready/read_report.h"

namespace mlready {

ExitCode run_render(const RenderCommand& command) {
  const Log log(command.presentation.verbosity);
  const auto text = read_text_file(command.report == "-" ? "/dev/stdin" : command.report);
  if (!text) return log.failed(text.error(), ExitCode::usage);
  auto report = read_report(*text);
  if (!report) {
    report.error().where = command.report == "-" ? "standard input" : command.report;
    return log.failed(report.error(), ExitCode::usage);
  }
  return write_reports(*report, command.presentation, {}, log);
}

}  // namespace mlready
