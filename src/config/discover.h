#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "config/configuration.h"
#include "config/repository_root.h"

namespace mlready {

/// The name of a configuration.
inline constexpr std::string_view configuration_name = ".mlready.yaml";

/// A configuration that was read.
struct ConfigurationFile {
  std::string path;    ///< as messages name it: relative to the root, or as the user gave it
  std::string folder;  ///< what its paths are relative to, relative to the root
  Configuration configuration;
};

/// The nearest configuration at or above the audited folder, up to the root: `.mlready.yaml`, or `[tool.mlready]` in
/// `pyproject.toml`. Nothing where there is none, or where that one excludes the audited folder. Fails on an invalid
/// one, on two in one folder, and on `.mlready.yml`, which would be passed over in silence.
Result<std::optional<ConfigurationFile>> discover_configuration(const RepositoryRoot& root);

/// The configuration in a file that the user named: TOML where the name ends so, otherwise YAML. Its paths are relative
/// to the root.
Result<ConfigurationFile> read_configuration(const std::string& path);

/// The rules in `folder` of the repository, by their path below it. Fails on files that are no plain YAML of moderate
/// size, and where the folder is not there or leads out.
Result<std::map<std::string, std::string>> read_rules(const RepositoryRoot& root, const std::string& folder);

}  // namespace mlready
