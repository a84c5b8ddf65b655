#include "fleet/manifest.h"

#include <algorithm>
#include <exception>

#include "base/text_file.h"
#include "cli/commands.h"
#include "cli/log.h"
#include "cli/write.h"
#include "config/configured_audit.h"
#include "fleet/isolated.h"
#include "fleet/record.h"

namespace mlready {
namespace {

constexpr std::string_view standard_stream = "-";

AuditRequest request_for(const ManifestEntry& entry, const ManifestCommand& command) {
  auto request = command.request;
  request.paths = {entry.path};
  if (!entry.revision.empty()) request.revision = entry.revision;
  if (!entry.configuration.empty()) request.configuration_file = entry.configuration;
  return request;
}

RecordHead head_of(const ManifestEntry& entry, const ManifestCommand& command) {
  return {entry.name, entry.path, command.request.today};
}

Result<Report> audited(const ManifestEntry& entry, const ManifestCommand& command) {
  try {
    const auto ready = configure_audit(request_for(entry, command));
    if (!ready) return tl::unexpected(ready.error());
    return run_configured_audit(*ready, {.jobs = command.jobs});
  } catch (const std::exception& exception) {
    return failure(std::string("the audit failed: ") + exception.what());
  }
}

WorkDone not_audited(const ManifestEntry& entry, const ManifestCommand& command, const Error& error) {
  Log(command.verbosity).error(entry.name + ": " + to_string(error));
  return {error_record(head_of(entry, command), error), static_cast<int>(ExitCode::incomplete)};
}

/// The record of a repository, and how an audit of it alone would have ended.
WorkDone record_of(const ManifestEntry& entry, const ManifestCommand& command) {
  const auto report = audited(entry, command);
  if (!report) return not_audited(entry, command, report.error());
  const Log log(command.verbosity);
  for (const auto& reason : report->gate.reasons) log.warning(entry.name + ": gate failed: " + reason);
  const auto code = report->gate.passed ? ExitCode::success : ExitCode::gate_failed;
  return {report_record(head_of(entry, command), *report), static_cast<int>(code)};
}

Result<std::vector<ManifestEntry>> read_entries(const std::string& manifest) {
  const bool streamed = manifest == standard_stream;
  const auto text = read_text_file(streamed ? "/dev/stdin" : manifest);
  if (!text) return tl::unexpected(text.error());
  return read_manifest(streamed ? "standard input" : manifest, *text);
}

/// Each record is written at once, so that those who read along see it and an end by force loses none.
Result<void> write_record(const std::string& output, std::string_view record) {
  return output == standard_stream ? write_standard_output(record) : append_file(output, record);
}

}  // namespace

ExitCode run_manifest(const ManifestCommand& command) {
  const Log log(command.verbosity);
  const auto entries = read_entries(command.manifest);
  if (!entries) return log.failed(entries.error(), ExitCode::usage);
  if (command.output != standard_stream) {
    if (const auto emptied = write_file(command.output, ""); !emptied) {
      return log.failed(emptied.error(), ExitCode::incomplete);
    }
  }
  auto worst = ExitCode::success;
  for (std::size_t position = 0; position < entries->size(); ++position) {
    if (!command.shard.holds(position)) continue;
    const auto& entry = (*entries)[position];
    log.debug("auditing " + entry.name);
    auto done = run_isolated([&] { return record_of(entry, command); });
    if (!done) done = not_audited(entry, command, done.error());
    if (const auto written = write_record(command.output, done->text); !written) {
      return log.failed(written.error(), ExitCode::incomplete);
    }
    worst = std::max(worst, static_cast<ExitCode>(done->code));
  }
  return worst;
}

}  // namespace mlready
