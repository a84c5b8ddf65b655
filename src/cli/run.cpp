#include "cli/run.h"

#include <csignal>
#include <variant>

#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/log.h"
#include "cli/write.h"

namespace mlready {
namespace {

struct Runner {
  ExitCode operator()(const AuditCommand& command) const { return run_audit(command); }
  ExitCode operator()(const WatchCommand& command) const { return run_watch(command); }
  ExitCode operator()(const ManifestCommand& command) const { return run_manifest(command); }
  ExitCode operator()(const BaselineCommand& command) const { return run_baseline(command); }
  ExitCode operator()(const ConfigCommand& command) const { return run_config(command); }
  ExitCode operator()(const UnitsCommand& command) const { return run_units(command); }
  ExitCode operator()(const InitCommand& command) const { return run_init(command); }
  ExitCode operator()(const NewCheckCommand& command) const { return run_new_check(command); }
  ExitCode operator()(const ScaffoldCommand& command) const { return run_scaffold(command); }
  ExitCode operator()(const DoctorCommand& command) const { return run_doctor(command); }
  ExitCode operator()(const DiffCommand& command) const { return run_diff(command); }
  ExitCode operator()(const RenderCommand& command) const { return run_render(command); }
  ExitCode operator()(const FleetCommand& command) const { return run_fleet(command); }
  ExitCode operator()(const SchemaCommand& command) const { return run_schema(command); }
  ExitCode operator()(const ListCommand& command) const { return run_list(command); }
  ExitCode operator()(const ExplainCommand& command) const { return run_explain(command); }
  ExitCode operator()(const TestCommand& command) const { return run_test(command); }
  ExitCode operator()(const PrintCommand& command) const { return print(command.text); }
};

}  // namespace

ExitCode print(std::string_view text) {
  if (const auto written = write_standard_output(text); !written) {
    return Log().failed(written.error(), ExitCode::incomplete);
  }
  return ExitCode::success;
}

ExitCode run(const std::vector<std::string>& arguments) {
  // A closed pipe and a limit on the size of files are then errors of write, which are reported.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  const auto options = parse_command_line(arguments);
  if (!options) return Log().failed(options.error(), ExitCode::usage);
  return std::visit(Runner(), *options);
}

}  // namespace mlready
