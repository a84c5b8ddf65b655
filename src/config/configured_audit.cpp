#include "config/configured_audit.h"

#include <fmt/format.h>

#include <algorithm>
#include <future>

#include "base/secret/redact.h"
#include "base/suggestion.h"
#include "base/text.h"
#include "base/text_file.h"
#include "config/decisions.h"
#include "config/excluded_files.h"
#include "config/fitting_profile.h"
#include "config/own_files.h"
#include "config/path_cover.h"
#include "config/profile.h"
#include "config/settings.h"
#include "config/switched_off.h"
#include "config/units.h"
#include "mlready/disk.h"
#include "mlready/gate.h"
#include "mlready/git_revision.h"
#include "scan/path.h"

namespace mlready {
namespace {

constexpr std::uint64_t most_baseline_bytes = 64 << 20;

Result<ConfigurationFile> find_configuration(const AuditRequest& request, const RepositoryRoot& root) {
  if (!request.configuration_file.empty()) return read_configuration(request.configuration_file);
  if (!request.discover) return ConfigurationFile{};
  auto found = discover_configuration(root);
  if (!found) return tl::unexpected(found.error());
  return std::move(*found).value_or(ConfigurationFile{});
}

bool is_automatic(const Configuration& settings) {
  const auto& profile = settings.profile;
  return profile && profile->value == automatic_profile && !settings.profiles.contains(profile->value);
}

/// The command line over the file over the profile that either names; the automatic one is chosen later, by the files.
Result<Configuration> settings_in_force(const ConfigurationFile& file, const AuditRequest& request) {
  auto settings = overlaid(file.configuration, request.command_line);
  if (!settings.profile || is_automatic(settings)) return settings;
  const auto profile = resolve_profile(*settings.profile, settings.profiles);
  if (!profile) return tl::unexpected(profile.error());
  return overlaid(*profile, settings);
}

/// @param named the rules that the request names, or else those of this program
Result<RuleSet> load_rules(const AuditRequest& request, const RepositoryRoot& root, const ConfigurationFile& file,
                           std::future<Result<RuleSet>> named) {
  const auto& checks = file.configuration.checks;
  if (!request.rules_directory.empty() || !checks) return named.get();
  const auto texts = read_rules(root, normalised(join_path(file.folder, checks->value)).value_or(""));
  if (!texts) return failure(texts.error().what, texts.error().where, "see \"checks\" at " + checks->place);
  return RuleSet::load(*texts);
}

/// The baseline that the user named, or that the configuration names.
Result<std::optional<Baseline>> load_baseline(const AuditRequest& request, const ConfiguredAudit& ready) {
  const auto& configured = ready.configuration.baseline;
  if (!request.baseline || (request.baseline_file.empty() && !configured)) return std::nullopt;
  const bool named = !request.baseline_file.empty();
  const auto path =
      named ? request.baseline_file : normalised(join_path(ready.configuration_folder, configured->value)).value_or("");
  const auto text = named ? read_text_file(path) : ready.root.read(path, most_baseline_bytes);
  if (!text) return tl::unexpected(text.error());
  return read_baseline(path, *text).map([](Baseline baseline) { return std::optional(std::move(baseline)); });
}

Result<std::unique_ptr<FileSystem>> open_files(const AuditRequest& request) {
  return request.revision.empty() ? open_disk(request.paths) : open_revision(request.paths.front(), request.revision);
}

PathCover excluded(const Configuration& configuration) {
  return PathCover(values_of(configuration.exclude));
}

/// Finds the units, and leaves the others out where the audit is of one.
Result<void> choose_unit(const AuditRequest& request, ConfiguredAudit& ready) {
  // Units are parts of what the configuration is for; a part of it has none.
  if (ready.configuration.units.empty() || !ready.scope.empty()) {
    if (request.unit.empty()) return {};
    return failure("there are no units", request.unit, "name them in the configuration: units: [services/*]");
  }
  const auto listing = ready.files->list();
  if (!listing) return tl::unexpected(listing.error());
  ready.units = find_units(*listing, values_of(ready.configuration.units));
  if (request.unit.empty()) return {};
  ready.unit = normalised(request.unit).value_or("");
  if (std::ranges::find(ready.units, ready.unit) == ready.units.end()) {
    return failure("there is no unit \"" + request.unit + "\"", {}, did_you_mean(request.unit, ready.units));
  }
  auto part = open_unit(std::move(ready.files), ready.units, ready.unit);
  if (!part) return tl::unexpected(part.error());
  ready.files = std::move(*part);
  return {};
}

/// Opens the files, mlready's own and those that are excluded left out.
Result<void> open_into(const AuditRequest& request, ConfiguredAudit& ready) {
  auto files = open_files(request);
  if (!files) return tl::unexpected(files.error());
  auto foreign = ExcludedFiles::open(std::move(*files), [&](const std::string& path) {
    return is_own_file(join_path(ready.scope, path), ready.configuration);
  });
  if (!foreign) return tl::unexpected(foreign.error());
  ready.files = std::move(*foreign);
  const auto cover = excluded(ready.configuration);
  if (!cover.empty()) {
    auto rest = ExcludedFiles::open(
        std::move(ready.files), [&](const std::string& path) { return cover.covers(join_path(ready.scope, path)); });
    if (!rest) return tl::unexpected(rest.error());
    ready.left_out = (*rest)->left_out();
    ready.files = std::move(*rest);
  }
  return choose_unit(request, ready);
}

/// Puts the profile that fits the files in the place of the automatic one.
Result<void> choose_profile(ConfiguredAudit& ready) {
  auto& settings = ready.configuration;
  if (!is_automatic(settings)) return {};
  const auto kind =
      detect_kind(*ready.files, ready.rules, {.traits = known_traits(settings), .cache_directory = ready.cache_folder});
  if (!kind) return tl::unexpected(kind.error());
  const auto [name, reason] = fitting_profile(*kind);
  settings.profile = {std::string(name), fmt::format("{}, chosen by auto: {}", settings.profile->place, reason)};
  const auto profile = resolve_profile(*settings.profile, {});
  if (!profile) return tl::unexpected(profile.error());
  settings = overlaid(*profile, settings);
  return {};
}

Decisions decisions_of(const ConfiguredAudit& ready) {
  const auto& configuration = ready.configuration;
  return {.waivers = configuration.waivers,
          .attestations = configuration.attestations,
          .forbidden = configuration.forbid_waivers,
          .today = ready.today,
          .scope = ready.scope,
          .has_file = [&](const std::string& path) {
            return ready.root.has(normalised(join_path(ready.configuration_folder, path)).value_or(""));
          }};
}

Result<Gate> gate_of(const Report& report, const ConfiguredAudit& ready) {
  const auto options = gate_options(ready.configuration);
  if (!ready.baseline) return evaluate_gate(report, options);
  return evaluate_gate(report, options, *ready.baseline, switched_off(ready.configuration, ready.rules.items()));
}

/// Redacts what names the target; the audit has done so for the places in it.
void redact_target(Report& report) {
  auto& target = report.target;
  for (auto* name : {&target.path, &target.unit, &target.revision.folder, &target.revision.remote_url}) {
    *name = redact(*name);
  }
  for (auto& notice : report.notices) notice = redact(notice);
}

}  // namespace

Result<ConfiguredAudit> configure_audit(const AuditRequest& request) {
  // Reading the rules takes as long as it takes libgit2 to start, which finding the root waits for.
  auto named_rules = std::async([&] { return RuleSet::load(request.rules_directory); });
  auto root = RepositoryRoot::find(request.paths, request.revision);
  if (!root) return tl::unexpected(root.error());
  const auto file = find_configuration(request, *root);
  if (!file) return tl::unexpected(file.error());
  auto rules = load_rules(request, *root, *file, std::move(named_rules));
  if (!rules) return tl::unexpected(rules.error());
  auto configuration = settings_in_force(*file, request);
  if (!configuration) return tl::unexpected(configuration.error());
  if (const auto checked = check_configured_names(*configuration, rules->items()); !checked) {
    return tl::unexpected(checked.error());
  }
  if (!request.waivers) configuration->waivers.clear();
  ConfiguredAudit ready{.paths = request.paths,
                        .configuration_path = file->path,
                        .configuration = std::move(*configuration),
                        .configuration_folder = file->folder,
                        .rules = std::move(*rules),
                        .root = std::move(*root),
                        .today = request.today};
  auto cache = cache_folder(request.cache, ready.root);
  if (!cache) return tl::unexpected(cache.error());
  ready.cache_folder = std::move(*cache);
  ready.scope = relative_to(ready.root.folder(), file->folder);
  auto baseline = load_baseline(request, ready);
  if (!baseline) return tl::unexpected(baseline.error());
  ready.baseline = std::move(*baseline);
  if (const auto opened = open_into(request, ready); !opened) return tl::unexpected(opened.error());
  if (const auto chosen = choose_profile(ready); !chosen) return tl::unexpected(chosen.error());
  return ready;
}

Result<Report> run_configured_audit(const ConfiguredAudit& ready, const AuditOptions& options) {
  auto settings = audit_options(ready.configuration, ready.rules.items(), options);
  settings.cache_directory = ready.cache_folder;
  auto report = audit(*ready.files, ready.rules, settings);
  if (!report) return report;
  report->target.path = join(ready.paths, " ");
  report->target.unit = ready.unit;
  if (!ready.unit.empty()) *report = with_inheritance_marked(std::move(*report), ready.unit);
  report->notices = setting_notices(ready.configuration, ready.left_out);
  if (!ready.unit.empty()) report->notices.push_back("judged is the unit " + ready.unit + ", with what no unit owns");
  *report = with_decisions(std::move(*report), decisions_of(ready));
  redact_target(*report);
  auto gate = gate_of(*report, ready);
  if (!gate) return tl::unexpected(gate.error());
  report->gate = std::move(*gate);
  if (!ready.baseline) return report;
  for (auto& notice : baseline_notices(*ready.baseline, *report)) report->notices.push_back(std::move(notice));
  return report;
}

}  // namespace mlready
