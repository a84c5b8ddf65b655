#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "compare/baseline.h"
#include "config/cache_folder.h"
#include "config/configuration.h"
#include "config/discover.h"
#include "config/repository_root.h"
#include "mlready/audit.h"
#include "mlready/report.h"

namespace mlready {

/// What the user asked for, before the repository's configuration is known.
struct AuditRequest {
  std::vector<std::string> paths;  ///< not empty
  std::string revision;            ///< empty for the disk
  bool discover = true;            ///< whether the repository's own configuration counts
  std::string configuration_file;  ///< one to take instead; empty for none
  std::string rules_directory;     ///< takes the place of the configured `checks`; empty for none
  Configuration command_line;      ///< overrules the file
  std::string unit;                ///< the unit to audit; empty for all of the repository
  bool baseline = true;            ///< whether the gate is relative to a baseline
  std::string baseline_file;       ///< takes the place of the configured one; empty for none
  bool waivers = true;             ///< whether waivers count
  std::string today;               ///< the date that waivers and attestations are judged by, ISO 8601
  CacheRequest cache;
};

/// An audit that is ready to run: all settings put together, rules loaded, every name known to be one.
struct ConfiguredAudit {
  std::vector<std::string> paths;
  std::string configuration_path;    ///< empty where there is none
  Configuration configuration;       ///< file and command line
  std::string configuration_folder;  ///< what its paths are relative to, relative to the root
  RuleSet rules;
  RepositoryRoot root;
  std::string scope;  ///< the audited folder, relative to the configuration's
  std::string today;
  std::optional<Baseline> baseline;
  std::unique_ptr<FileSystem> files;
  std::vector<std::string> units;  ///< all units, where the configuration names some
  std::string unit;                ///< the one that is audited; empty for all of the repository
  std::size_t left_out = 0;        ///< files that are excluded
  std::string cache_folder;        ///< empty for no cache
};

/// Finds and reads the configuration, and opens what is to be audited. Fails on whatever is wrong with the request or
/// the configuration.
Result<ConfiguredAudit> configure_audit(const AuditRequest& request);

/// Audits, and fills all of the report.
/// @param options threads and progress; what is judged comes from the configuration
Result<Report> run_configured_audit(const ConfiguredAudit& ready, const AuditOptions& options);

}  // namespace mlready
