#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/fitting_profile.h"
#include "mlready/report.h"
#include "mlready/result.h"

namespace mlready {

/// A first configuration for the repository that `report` is of: the traits that were found, with their evidence, the
/// profile that fits, and every other key as a comment.
std::string starter_configuration(const Report& report, const FittingProfile& profile);

/// A file to write, its path relative to the repository.
struct StarterFile {
  std::string path;
  std::string text;
};

/// The names that `starter_ci` takes.
std::vector<std::string> starter_ci_names();

/// The file that has a CI system run the audit: "github", "gitlab", "azure", "jenkins" or "pre-commit".
StarterFile starter_ci(std::string_view name);

/// A rule `area.item` to go on from, and verdict cases that it passes (docs/rules.md). Fails where `id` is no such name
/// or that of a built-in item. Rules lie in `rules/`, cases in `cases/`.
Result<std::vector<StarterFile>> starter_rule(const std::string& id);

}  // namespace mlready
