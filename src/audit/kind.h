#pragma once

#include <map>

#include "mlready/file_system.h"
#include "mlready/result.h"
#include "mlready/rule_set.h"

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

/// What kind of repository `files` are. Fails where they cannot be listed.
/// @param known traits that need not be detected
/// @param jobs threads; 0 for as many as the machine has
Result<RepositoryKind> detect_kind(const FileSystem& files, const RuleSet& rules, const std::map<Trait, bool>& known,
                                   unsigned jobs);

}  // namespace mlready
