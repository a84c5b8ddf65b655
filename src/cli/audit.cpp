#include "mlready/audit.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <memory>

#include "audit/rule_names.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/log.h"
#include "cli/progress.h"
#include "cli/terminal.h"
#include "cli/write.h"
#include "mlready/disk.h"
#include "mlready/git_revision.h"
#include "mlready/rule_set.h"

namespace mlready {
namespace {

/// The rules to judge by, once the names in `command` are known to be theirs.
Result<RuleSet> load_rules(const AuditCommand& command) {
  auto rules = RuleSet::load(command.rules_directory);
  if (!rules) return rules;
  const auto items = rules->items();
  const auto checked = check_names(items, command.audit.only, true)
                           .and_then([&] { return check_names(items, command.audit.skip, true); })
                           .and_then([&] { return check_names(items, command.gate.required, false); });
  return checked ? std::move(rules) : tl::unexpected(checked.error());
}

Result<std::unique_ptr<FileSystem>> open_target(const AuditCommand& command) {
  return command.revision.empty() ? open_disk(command.paths) : open_revision(command.paths.front(), command.revision);
}

Result<Report> audited(const FileSystem& files, const RuleSet& rules, const AuditCommand& command) {
  const bool watched = isatty(STDERR_FILENO) == 1 && command.verbosity != Verbosity::quiet;
  Progress progress(watched ? stderr : nullptr);
  auto options = command.audit;
  options.progress = [&](std::size_t done, std::size_t total) { progress.update(done, total); };
  auto report = audit(files, rules, options);
  if (!report) return report;
  report->target.path = join(command.paths, " ");
  report->gate = evaluate_gate(*report, command.gate);
  return report;
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
  const auto rules = load_rules(command);
  if (!rules) return log.failed(rules.error(), ExitCode::usage);
  const auto files = open_target(command);
  if (!files) return log.failed(files.error(), ExitCode::usage);
  log.debug("auditing " + join(command.paths, " "));
  const auto report = audited(**files, *rules, command);
  if (!report) return log.failed(report.error(), ExitCode::incomplete);
  log_findings(*report, log);
  const auto code = write_reports(*report, command, log);
  if (code != ExitCode::success) return code;
  return report->gate.passed ? ExitCode::success : ExitCode::gate_failed;
}

}  // namespace mlready
