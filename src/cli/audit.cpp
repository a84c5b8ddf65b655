#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/log.h"
#include "cli/progress.h"
#include "cli/terminal.h"
#include "cli/write.h"
#include "config/configured_audit.h"

namespace mlready {
namespace {

Result<Report> audited(const ConfiguredAudit& ready, const AuditCommand& command) {
  const bool watched = isatty(STDERR_FILENO) == 1 && command.verbosity != Verbosity::quiet;
  Progress progress(watched ? stderr : nullptr);
  AuditOptions options{.jobs = command.jobs};
  options.progress = [&](std::size_t done, std::size_t total) { progress.update(done, total); };
  return run_configured_audit(ready, options);
}

RenderOptions appearance(const AuditCommand& command, const Output& output) {
  auto surroundings = surroundings_of(STDOUT_FILENO);
  if (output.path != "-") surroundings.terminal = false;
  auto options = render_options(surroundings);
  options.color = options.color && command.color;
  options.detailed = command.verbosity == Verbosity::verbose;
  return options;
}

Result<void> write_report(const Report& report, const AuditCommand& command, const Output& output) {
  const auto text = render(report, output.format, appearance(command, output));
  return output.path == "-" ? write_standard_output(text) : write_file(output.path, text);
}

/// Writes every report, even where one of them fails.
ExitCode write_reports(const Report& report, const AuditCommand& command, const Log& log) {
  auto code = ExitCode::success;
  for (const auto& output : command.outputs) {
    const auto written = write_report(report, command, output);
    if (!written) code = log.failed(written.error(), ExitCode::incomplete);
  }
  return code;
}

void log_findings(const Report& report, const Log& log) {
  log.debug(fmt::format("read {} files, {} bytes", report.target.files, report.target.bytes));
  for (const auto& problem : report.problems) {
    log.debug(fmt::format("{}:{}: {}", problem.path, problem.line, problem.message));
  }
  for (const auto& reason : report.gate.reasons) log.warning("gate failed: " + reason);
}

}  // namespace

ExitCode run_audit(const AuditCommand& command) {
  const Log log(command.verbosity);
  const auto ready = configure_audit(command.request);
  if (!ready) return log.failed(ready.error(), ExitCode::usage);
  log.debug("auditing " + join(ready->paths, " "));
  if (!ready->configuration_path.empty()) log.debug("configured by " + ready->configuration_path);
  const auto report = audited(*ready, command);
  if (!report) return log.failed(report.error(), ExitCode::incomplete);
  log_findings(*report, log);
  const auto code = write_reports(*report, command, log);
  if (code != ExitCode::success) return code;
  return report->gate.passed ? ExitCode::success : ExitCode::gate_failed;
}

}  // namespace mlready
