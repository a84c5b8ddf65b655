#pragma once

#include "mlready/audit.h"

namespace mlready {

/// What tells kinds of repositories apart: the four traits, and what more the rules `checks/traits` look for.
struct RepositoryKind {
  bool trains = false;
  bool serves = false;
  bool data = false;
  bool containerised = false;
  bool language_model = false;  ///< asks a language model that others trained
  bool scheduled = false;       ///< has jobs that a scheduler runs
  bool published = false;       ///< is a package that other projects install
  bool hands_over = false;      ///< registers or uploads the models that it trains
};

/// What kind of repository `files` are; of `options` count the known traits and how files are read. Fails where they
/// cannot be listed.
Result<RepositoryKind> detect_kind(const FileSystem& files, const RuleSet& rules, const AuditOptions& options);

}  // namespace mlready
