#pragma once

#include <optional>
#include <string>

#include "scan/git.h"

namespace mlready {

/// Why libgit2 must not be let near the repository around `folder`; nothing where it may. libgit2 opens whatever
/// stands where a file of git is expected, or is named by the configuration: a pipe would make it wait for ever, and a
/// file of any size is read whole.
std::optional<std::string> danger_in_repository(const std::string& folder);

/// Whether libgit2 may look at the `.gitattributes` and `.gitignore` files of the work tree, for the same reasons.
bool is_work_tree_safe(git_repository* repository);

}  // namespace mlready
