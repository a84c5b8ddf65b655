#include <CLI/CLI.hpp>
#include <memory>

#include "cli/verbs/settings.h"
#include "cli/verbs/verbs.h"

namespace mlready {

Verb add_config(CLI::App& app) {
  auto& command = *app.add_subcommand("config", "Show the configuration in force");
  command.require_subcommand(1);
  auto& show = *command.add_subcommand("show", "Print the settings in force and their sources");
  const auto arguments = std::make_shared<SettingsArguments>();
  add_settings(show, *arguments);
  add_gate(show, *arguments);
  show.footer(
      "Examples:\n"
      "  mlready config show\n"
      "  mlready config show services/api --fail-under 70");
  command.footer("Example: mlready config show");
  return {"config", [arguments] {
            return request_of(*arguments).map([](AuditRequest request) {
              return Options(ConfigCommand{std::move(request)});
            });
          }};
}

}  // namespace mlready
