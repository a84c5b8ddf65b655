#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "mlready/file_system.h"
#include "mlready/report.h"
#include "mlready/result.h"
#include "mlready/rule_set.h"

namespace mlready {

/// The processor time that a part of an audit took, over all threads, and of what.
struct StageTime {
  std::string stage;
  std::chrono::nanoseconds time{};
  std::uint64_t files = 0;  ///< 0 where it is not of files
  std::uint64_t bytes = 0;
};

struct AuditOptions {
  std::vector<std::string> only;  ///< ids or areas to judge; empty for all
  std::vector<std::string> skip;  ///< ids or areas to leave out
  /// How grave items are, by id, where that differs from their rules.
  std::map<std::string, Severity> severities;
  std::map<Trait, bool> traits;  ///< what is known of the repository and need not be detected
  unsigned jobs = 0;             ///< threads; 0 for as many as the machine has
  /// A folder of the user's, where what is known of files is kept until they change; empty for none. It must be one
  /// that whoever wrote the audited files cannot write to.
  std::string cache_directory;
  /// Called as files are read, from any thread; may be empty.
  std::function<void(std::size_t done, std::size_t total)> progress;
  /// Called with each part of the audit, in order; may be empty.
  std::function<void(const StageTime& stage)> timed;
};

/// Reads every file of `files` once and judges each item by `rules`. Fills all of the report but `target.path` and
/// `gate`. Where options change what is judged or weighed, the report's digest of the rules has a suffix that stands
/// for them: scores compare only within one digest. Fails where the files cannot be listed, or `only` or `skip` names
/// no item or area.
Result<Report> audit(const FileSystem& files, const RuleSet& rules, const AuditOptions& options = {});

/// The same with the built-in rules.
Result<Report> audit(const FileSystem& files, const AuditOptions& options = {});

}  // namespace mlready
