#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/log.h"
#include "cli/progress.h"
#include "cli/timings.h"
#include "cli/write_reports.h"
#include "config/configured_audit.h"
#include "report/why_score.h"

namespace mlready {
namespace {

Result<Report> audited(const ConfiguredAudit& ready, const AuditCommand& command, std::vector<StageTime>& stages) {
  const bool watched = isatty(STDERR_FILENO) == 1 && command.presentation.verbosity != Verbosity::quiet;
  Progress progress(watched ? stderr : nullptr);
  AuditOptions options{.jobs = command.jobs};
  options.progress = [&](std::size_t done, std::size_t total) { progress.update(done, total); };
  if (command.timings) options.timed = [&](const StageTime& stage) { stages.push_back(stage); };
  return run_configured_audit(ready, options);
}

/// The folder that paths of the report begin at, where it is on the disk as it was read.
std::string audited_folder(const AuditRequest& request) {
  const bool whole = request.revision.empty() && request.paths.size() == 1;
  std::error_code error;
  return whole && std::filesystem::is_directory(request.paths.front(), error) ? request.paths.front() : std::string();
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
  const Log log(command.presentation.verbosity);
  const auto start = std::chrono::steady_clock::now();
  const auto ready = configure_audit(command.request);
  if (!ready) return log.failed(ready.error(), ExitCode::usage);
  log.debug("auditing " + join(ready->paths, " "));
  if (!ready->configuration_path.empty()) log.debug("configured by " + ready->configuration_path);
  std::vector<StageTime> stages;
  const auto report = audited(*ready, command, stages);
  if (!report) return log.failed(report.error(), ExitCode::incomplete);
  if (command.timings) fmt::print(stderr, "{}", timings_table(stages, std::chrono::steady_clock::now() - start));
  log_findings(*report, log);
  const auto code = write_reports(*report, command.presentation, audited_folder(command.request), log);
  if (code != ExitCode::success) return code;
  if (command.why_score) {
    if (const auto printed = print(why_score(*report)); printed != ExitCode::success) return printed;
  }
  return report->gate.passed ? ExitCode::success : ExitCode::gate_failed;
}

}  // namespace mlready
