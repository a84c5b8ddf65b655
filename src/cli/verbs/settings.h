#pragma once

#include <optional>
#include <string>
#include <vector>

#include "config/configured_audit.h"

namespace CLI {
class App;
}

// What is audited and how it is judged: the options that overrule the configuration, for every verb that audits.

namespace mlready {

/// The options as written.
struct SettingsArguments {
  std::vector<std::string> paths;
  std::string revision;
  std::string configuration_file;
  bool no_configuration = false;
  std::string rules_directory;
  std::string profile;
  std::vector<std::string> only;
  std::vector<std::string> skip;
  std::vector<std::string> exclude;
  std::optional<double> fail_under;
  std::string fail_on;
  std::vector<std::string> require;
  std::string baseline;
  std::string unit;
  std::vector<std::string> forbid_waivers;
  bool no_waivers = false;
  std::string today;
  unsigned jobs = 0;
  std::string cache_folder;
  bool no_cache = false;
};

/// The path and --rev, and those of `add_judging`
void add_settings(CLI::App& command, SettingsArguments& arguments);

/// --profile, --only, --skip, --exclude, --checks, --config and --no-config
void add_judging(CLI::App& command, SettingsArguments& arguments);

/// --unit
void add_unit(CLI::App& command, std::string& unit);

/// --cache-dir and --no-cache
void add_cache(CLI::App& command, SettingsArguments& arguments);

/// --jobs
void add_jobs(CLI::App& command, unsigned& jobs);

/// --fail-under, --fail-on and --require
void add_demands(CLI::App& command, SettingsArguments& arguments);

/// The same and --baseline
void add_gate(CLI::App& command, SettingsArguments& arguments);

/// --no-waivers, --forbid-waiver and --today
void add_decisions(CLI::App& command, SettingsArguments& arguments);

/// What `arguments` ask for. Fails on contradictory ones.
Result<AuditRequest> request_of(const SettingsArguments& arguments);

}  // namespace mlready
