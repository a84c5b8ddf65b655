#include <fmt/format.h>

#include "base/secret/redact.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/log.h"
#include "config/configured_audit.h"
#include "config/settings.h"
#include "engine/rules/program.h"
#include "mlready/reporter.h"
#include "mlready/version.h"
#include "report/escape.h"

namespace mlready {
namespace {

std::string build_lines() {
  std::vector<std::string> names;
  for (const auto format : formats()) names.emplace_back(to_string(format));
  return fmt::format("mlready {}\nformats: {}\nthe network is never used, and nothing of a repository is run\n",
                     version(), join(names, ", "));
}

std::string rule_line(const RuleSet& rules) {
  return fmt::format("rules: {} items, digest {}\n", rules.items().size(), rules.program().digest);
}

std::string target_line(const ConfiguredAudit& ready, std::size_t files) {
  const auto revision = ready.files->revision();
  return fmt::format(
      "{}: {} files to read, {}\n", join(ready.paths, " "), files,
      revision.commit ? "in a git repository at " + revision.commit->substr(0, 12) : "in no git repository");
}

std::string decision_line(const Configuration& configuration) {
  return fmt::format("waivers: {}, attestations: {}, items that may not be waived: {}\n", configuration.waivers.size(),
                     configuration.attestations.size(), configuration.forbid_waivers.size());
}

std::string demand_line(const GateOptions& gate, bool baseline) {
  std::vector<std::string> demands;
  if (gate.fail_under) demands.push_back(fmt::format("a score of at least {}", *gate.fail_under));
  if (gate.fail_on) demands.push_back(fmt::format("no missing item that is {} or graver", to_string(*gate.fail_on)));
  if (!gate.required.empty()) demands.push_back(join(gate.required, ", ") + " met");
  if (baseline) demands.emplace_back("nothing worse than the baseline");
  return fmt::format("the gate demands: {}\n", demands.empty() ? "nothing" : join(demands, "; "));
}

std::string configuration_lines(const ConfiguredAudit& ready) {
  const auto& path = ready.configuration_path;
  auto text =
      path.empty() ? std::string("configuration: none; mlready init writes one\n") : "configuration: " + path + "\n";
  for (const auto& notice : setting_notices(ready.configuration, ready.left_out)) text += "  " + notice + "\n";
  return text + demand_line(gate_options(ready.configuration), ready.baseline.has_value()) +
         decision_line(ready.configuration);
}

}  // namespace

ExitCode run_doctor(const DoctorCommand& command) {
  const auto ready = configure_audit(command.request);
  const auto listing = ready ? ready->files->list() : Result<Listing>();
  auto text = build_lines();
  if (ready && listing) {
    text += rule_line(ready->rules) + target_line(*ready, listing->files.size()) + configuration_lines(*ready);
  }
  if (const auto printed = print(visible_lines(redact(text))); printed != ExitCode::success) return printed;
  if (!ready) return Log().failed(ready.error(), ExitCode::usage);
  if (!listing) return Log().failed(listing.error(), ExitCode::incomplete);
  return ExitCode::success;
}

}  // namespace mlready
