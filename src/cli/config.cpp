#include "cli/commands.h"
#include "cli/log.h"
#include "config/configured_audit.h"
#include "config/show.h"
#include "report/escape.h"

namespace mlready {

ExitCode run_config(const ConfigCommand& command) {
  const auto ready = configure_audit(command.request);
  if (!ready) return Log().failed(ready.error(), ExitCode::usage);
  const auto& path = ready->configuration_path;
  const auto head = path.empty() ? std::string("# no configuration file\n") : "# " + visible_line(path) + "\n";
  return print(head + visible_lines(shown(ready->configuration)));
}

}  // namespace mlready
