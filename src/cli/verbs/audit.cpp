#include <CLI/CLI.hpp>
#include <memory>

#include "cli/verbs/presentation.h"
#include "cli/verbs/settings.h"
#include "cli/verbs/verbs.h"

namespace mlready {
namespace {

struct Arguments {
  SettingsArguments settings;
  PresentationArguments presentation;
  bool why_score = false;
  bool timings = false;
};

Result<Options> options_of(const Arguments& arguments) {
  auto presentation = presentation_of(arguments.presentation);
  if (!presentation) return tl::unexpected(presentation.error());
  auto request = request_of(arguments.settings);
  if (!request) return tl::unexpected(request.error());
  if (arguments.why_score) {
    std::erase_if(presentation->outputs, [](const Output& output) { return output.path == "-"; });
  }
  return Options(AuditCommand{std::move(*request), arguments.settings.jobs, std::move(*presentation), arguments.timings,
                              arguments.why_score});
}

}  // namespace

Verb add_audit(CLI::App& app) {
  auto& command = *app.add_subcommand("audit", "Audit a repository and report what it proves");
  const auto arguments = std::make_shared<Arguments>();
  add_settings(command, arguments->settings);
  add_unit(command, arguments->settings.unit);
  add_jobs(command, arguments->settings.jobs);
  add_cache(command, arguments->settings);
  add_presentation(command, arguments->presentation);
  command.add_flag("--why-score", arguments->why_score, "Print how the score comes about instead of a report")
      ->excludes("--format")
      ->excludes("--output")
      ->group("What to report");
  command.add_flag("--timings", arguments->timings, "Say on standard error what took how long");
  add_gate(command, arguments->settings);
  add_decisions(command, arguments->settings);
  add_manner(command, arguments->presentation);
  command.footer(
      "Examples:\n"
      "  mlready audit                                    the current folder\n"
      "  mlready audit --rev v1.2 --format markdown       a tag, without checking it out\n"
      "  mlready audit --report json=out/report.json --report junit=out/report.xml\n"
      "  mlready audit --fail-under 70 --fail-on critical --require security.secrets\n"
      "  mlready audit services/api --only deployment,monitoring");
  return {"audit", [arguments] { return options_of(*arguments); }};
}

}  // namespace mlready
