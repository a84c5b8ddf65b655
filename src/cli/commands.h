#pragma once

#include <string_view>

#include "cli/exit_code.h"
#include "cli/options.h"

// One function and one file a sub-command: each does what was asked and says how it ended.

namespace mlready {

ExitCode run_audit(const AuditCommand& command);
ExitCode run_watch(const WatchCommand& command);
ExitCode run_manifest(const ManifestCommand& command);
ExitCode run_baseline(const BaselineCommand& command);
ExitCode run_units(const UnitsCommand& command);
ExitCode run_init(const InitCommand& command);
ExitCode run_new_check(const NewCheckCommand& command);
ExitCode run_scaffold(const ScaffoldCommand& command);
ExitCode run_doctor(const DoctorCommand& command);
ExitCode run_diff(const DiffCommand& command);
ExitCode run_config(const ConfigCommand& command);
ExitCode run_render(const RenderCommand& command);
ExitCode run_fleet(const FleetCommand& command);
ExitCode run_schema(const SchemaCommand& command);
ExitCode run_list(const ListCommand& command);
ExitCode run_explain(const ExplainCommand& command);
ExitCode run_test(const TestCommand& command);

/// Prints `text` on standard output.
ExitCode print(std::string_view text);

}  // namespace mlready
