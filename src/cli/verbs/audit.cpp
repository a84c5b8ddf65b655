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
  std::string manifest;
  std::string shard;
  bool watch = false;
};

/// The options that speak of a single repository or its report.
Result<void> check_manifest_alone(const Arguments& arguments) {
  const auto& settings = arguments.settings;
  const auto& outputs = arguments.presentation.outputs;
  const bool single = !settings.paths.empty() || !settings.unit.empty() || !settings.baseline.empty() ||
                      !outputs.reports.empty() || arguments.why_score || arguments.timings || arguments.watch;
  if (single)
    return failure("--manifest takes no path, --unit, --baseline, --report, --why-score, --timings or --watch");
  if (outputs.format.empty() || outputs.format == to_string(Format::jsonl)) return {};
  return failure("--manifest writes JSON Lines, not \"" + outputs.format + "\"", {},
                 "--format jsonl; mlready fleet makes other forms of it");
}

Result<Options> manifest_of(const Arguments& arguments) {
  if (const auto checked = check_manifest_alone(arguments); !checked) return tl::unexpected(checked.error());
  const auto presentation = presentation_of(arguments.presentation);
  if (!presentation) return tl::unexpected(presentation.error());
  auto request = request_of(arguments.settings);
  if (!request) return tl::unexpected(request.error());
  const auto shard = arguments.shard.empty() ? Result<Shard>(Shard()) : shard_from(arguments.shard);
  if (!shard) return tl::unexpected(shard.error());
  return Options(ManifestCommand{std::move(*request), arguments.settings.jobs, arguments.manifest, *shard,
                                 presentation->outputs.front().path, presentation->verbosity});
}

/// What is watched is the disk, and what is shown is for people.
Result<void> check_watch_alone(const Arguments& arguments) {
  const auto& outputs = arguments.presentation.outputs;
  const bool other = !arguments.settings.revision.empty() || !outputs.format.empty() || !outputs.path.empty() ||
                     arguments.why_score || arguments.timings;
  if (!arguments.watch || !other) return {};
  return failure("--watch takes no --rev, --format, --output, --why-score or --timings", {},
                 "--report FORMAT=FILE writes reports");
}

void add_many(CLI::App& command, Arguments& arguments) {
  const auto* group = "Many repositories (see docs/fleet.md)";
  auto* manifest =
      command
          .add_option("--manifest", arguments.manifest,
                      "Audit the repositories that LIST names, a line of JSON\nfor each; - is standard input")
          ->type_name("LIST")
          ->group(group);
  command.add_option("--shard", arguments.shard, "Only each n-th of them, from the i-th on; i from 0")
      ->type_name("I/N")
      ->needs(manifest)
      ->group(group);
}

Result<Options> options_of(const Arguments& arguments) {
  if (!arguments.manifest.empty()) return manifest_of(arguments);
  if (const auto checked = check_watch_alone(arguments); !checked) return tl::unexpected(checked.error());
  auto presentation = presentation_of(arguments.presentation);
  if (!presentation) return tl::unexpected(presentation.error());
  auto request = request_of(arguments.settings);
  if (!request) return tl::unexpected(request.error());
  if (arguments.why_score) {
    std::erase_if(presentation->outputs, [](const Output& output) { return output.path == "-"; });
  }
  AuditCommand audit{std::move(*request), arguments.settings.jobs, std::move(*presentation), arguments.timings,
                     arguments.why_score};
  return arguments.watch ? Options(WatchCommand{std::move(audit)}) : Options(std::move(audit));
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
  command.add_flag("--watch", arguments->watch, "Audit again on every change, and show what moved,\nuntil Ctrl-C");
  add_many(command, *arguments);
  add_gate(command, arguments->settings);
  add_decisions(command, arguments->settings);
  add_manner(command, arguments->presentation);
  command.footer(
      "Examples:\n"
      "  mlready audit                                    the current folder\n"
      "  mlready audit --rev v1.2 --format markdown       a tag, without checking it out\n"
      "  mlready audit --report json=out/report.json --report junit=out/report.xml\n"
      "  mlready audit --fail-under 70 --fail-on critical --require security.secrets\n"
      "  mlready audit services/api --only deployment,monitoring\n"
      "  mlready audit --manifest repositories.txt --format jsonl > results.jsonl");
  return {"audit", [arguments] { return options_of(*arguments); }};
}

}  // namespace mlready
