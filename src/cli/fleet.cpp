#include <cerrno>
#include <fstream>
#include <system_error>

#include "cli/commands.h"
#include "cli/log.h"
#include "cli/write.h"
#include "fleet/read_results.h"
#include "fleet/render.h"

namespace mlready {
namespace {

Result<void> read_file(const std::string& path, FleetResults& results) {
  const bool streamed = path == "-";
  std::ifstream stream(streamed ? "/dev/stdin" : path, std::ios::binary);
  stream.peek();  // a folder opens, but cannot be read
  if (stream.bad() || !stream.is_open()) {
    return failure("cannot be read: " + std::generic_category().message(errno), path);
  }
  read_results(streamed ? "standard input" : path, stream, results);
  return {};
}

Result<FleetResults> read_files(const std::vector<std::string>& paths) {
  FleetResults results;
  for (const auto& path : paths) {
    if (const auto read = read_file(path, results); !read) return tl::unexpected(read.error());
  }
  if (!results.results.empty() || !results.problems.empty()) return results;
  return failure("there are no results", {}, "mlready audit --manifest LIST --format jsonl writes some");
}

ExitCode write(const FleetCommand& command, const std::string& text) {
  if (command.output.empty()) return print(text);
  const auto written = write_file(command.output, text);
  return written ? ExitCode::success : Log().failed(written.error(), ExitCode::incomplete);
}

}  // namespace

ExitCode run_fleet(const FleetCommand& command) {
  const Log log;
  const auto results = read_files(command.results);
  if (!results) return log.failed(results.error(), ExitCode::usage);
  for (const auto& problem : results->problems) log.error(problem);
  const auto code = write(command, render(fleet_of(*results), command.format));
  if (code != ExitCode::success) return code;
  return results->problems.empty() ? ExitCode::success : ExitCode::incomplete;
}

}  // namespace mlready
