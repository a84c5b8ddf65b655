#include "watch/watch.h"

#include <fmt/format.h>

#include <optional>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/end_signals.h"
#include "cli/log.h"
#include "cli/write_reports.h"
#include "compare/difference.h"
#include "config/configured_audit.h"
#include "config/settings_files.h"
#include "watch/inotify.h"

namespace mlready {
namespace {

/// The reports that go to files; what goes to the terminal is what moved.
Presentation only_files(Presentation presentation) {
  std::erase_if(presentation.outputs, [](const Output& output) { return output.path == "-"; });
  return presentation;
}

std::string moved_words(const Report& before, const Report& after) {
  const auto moved = difference(before, after);
  if (moved.items.empty() && moved.total_before == moved.total_after) {
    return fmt::format("no item moved: score {:.1f}\n", moved.total_after);
  }
  return "\n" + render(moved, {"before", "now"}, DifferenceFormat::console);
}

/// Audits again and again, and knows what the last audit found.
class WatchedAudit {
 public:
  WatchedAudit(const AuditCommand& command, const Log& log) : command_(command), log_(log) {}

  /// Audits, and shows the report the first time, later what moved. False where there is no point in going on: the
  /// first audit cannot be made, or nothing can be written.
  bool run() {
    auto report = audited();
    if (!report) return last_.has_value();
    for (const auto& reason : report->gate.reasons) log_.warning("gate failed: " + reason);
    code_ = report->gate.passed ? ExitCode::success : ExitCode::gate_failed;
    const auto written = last_ ? show_moves(*report) : write_reports(*report, command_.presentation, {}, log_);
    last_ = std::move(*report);
    if (written != ExitCode::success) code_ = written;
    return written == ExitCode::success;
  }

  /// How the last audit ended.
  ExitCode code() const { return code_; }

 private:
  std::optional<Report> audited() {
    const auto ready = configure_audit(command_.request);
    if (!ready) return failed(ready.error(), ExitCode::usage);
    auto report = run_configured_audit(*ready, {.jobs = command_.jobs});
    if (!report) return failed(report.error(), ExitCode::incomplete);
    return std::move(*report);
  }

  std::optional<Report> failed(const Error& error, ExitCode code) {
    code_ = log_.failed(error, code);
    return std::nullopt;
  }

  ExitCode show_moves(const Report& report) {
    if (const auto printed = print(moved_words(*last_, report)); printed != ExitCode::success) return printed;
    return write_reports(report, only_files(command_.presentation), {}, log_);
  }

  const AuditCommand& command_;
  const Log& log_;
  std::optional<Report> last_;
  ExitCode code_ = ExitCode::success;
};

}  // namespace

ExitCode run_watch(const WatchCommand& command) {
  const auto& audit = command.audit;
  const Log log(audit.presentation.verbosity);
  const EndSignals signals;
  const auto source = open_inotify(signals.descriptor());
  if (!source) return log.failed(source.error(), ExitCode::incomplete);
  log.debug("watching " + join(audit.request.paths, " ") + " until Ctrl-C");
  WatchedAudit watched(audit, log);
  watch(
      **source, [&] { return tree_state(audit.request.paths, settings_files(audit.request)); },
      [&] { return watched.run(); });
  return watched.code();
}

}  // namespace mlready
