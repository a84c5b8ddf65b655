#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "mlready/rule_set.h"
#include "mlready/verdict_terms.h"
#include "mlready/waiver.h"

namespace mlready {

/// A value and where it comes from: `path:line:column`, "command line" or "profile NAME".
template <class T>
struct Placed {
  T value{};
  std::string place;
};

using PlacedNames = std::vector<Placed<std::string>>;

/// The place of what the command line sets.
inline constexpr auto command_line_place = "command line";

std::vector<std::string> values_of(const PlacedNames& names);

/// How grave an item is; nothing where it is switched off.
using SeverityChoice = std::optional<Severity>;

/// A kind of repository: what is known of its traits, and which items matter more or less. src/config/profiles/*.yaml,
/// and `profiles` of a configuration.
struct Profile {
  std::string title;
  std::optional<Placed<std::string>> extends;  ///< the profile that it starts from
  std::map<Trait, Placed<bool>> traits;
  std::map<std::string, Placed<SeverityChoice>> severities;  ///< by item or area
};

using Profiles = std::map<std::string, Profile>;

/// What can be configured, each key of docs/configuration.md a field. A configuration file, the command line and a
/// profile each give one; `overlaid` puts them together.
struct Configuration {
  std::optional<Placed<std::string>> profile;
  Profiles profiles;                          ///< of its own, by name
  std::optional<Placed<std::string>> checks;  ///< folder of rules, relative to the configuration's folder
  std::map<Trait, Placed<bool>> traits;
  std::map<std::string, Placed<SeverityChoice>> severities;  ///< by item or area
  PlacedNames only;
  PlacedNames skip;
  PlacedNames exclude;                          ///< globs, as `PathCover` takes them
  PlacedNames units;                            ///< globs of folders, or "auto"
  std::optional<Placed<std::string>> baseline;  ///< file, relative to the configuration's folder
  std::optional<Placed<double>> fail_under;
  std::optional<Placed<Severity>> fail_on;
  PlacedNames require;
  PlacedNames forbid_waivers;  ///< items and areas
  std::vector<Placed<Waiver>> waivers;
  std::vector<Placed<Attestation>> attestations;
};

/// `top` over `base`: what `top` sets holds; its lists replace, its mappings are merged key by key, and a severity of
/// an area replaces those of its items. What may not be waived, waivers and attestations add up.
Configuration overlaid(Configuration base, const Configuration& top);

/// The severity of each item that is set, areas written out for `rules`. A choice for an item beats one for its area.
std::map<std::string, SeverityChoice> severities_of(const Configuration& configuration,
                                                    const std::vector<RuleInfo>& rules);

/// Fails, with the place, on the first name that is no item (or area, where areas are allowed) of `rules`.
Result<void> check_configured_names(const Configuration& configuration, const std::vector<RuleInfo>& rules);

}  // namespace mlready
