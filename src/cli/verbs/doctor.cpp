#include <CLI/CLI.hpp>
#include <memory>

#include "cli/verbs/settings.h"
#include "cli/verbs/verbs.h"

namespace mlready {

Verb add_doctor(CLI::App& app) {
  auto& command = *app.add_subcommand("doctor", "Say what this build and the configuration do");
  const auto arguments = std::make_shared<SettingsArguments>();
  add_settings(command, *arguments);
  command.footer("Example: mlready doctor");
  return {"doctor", [arguments] {
            return request_of(*arguments).map([](AuditRequest request) {
              return Options(DoctorCommand{std::move(request)});
            });
          }};
}

}  // namespace mlready
