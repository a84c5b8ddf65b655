#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mlready/file_system.h"
#include "scan/git.h"

namespace mlready {

/// The commit that HEAD leads to; null where there is none yet. Fails where HEAD or that commit cannot be read.
Result<GitCommit> head_commit(git_repository* repository);

/// The state of the work tree of `repository`: `head`, which may be null, whether tracked files differ from it, and the
/// remote. A file that an external filter rewrites (Git LFS) counts as changed only where the index says so: filters
/// are never run. What cannot be compared counts as changed.
Revision work_tree_revision(git_repository* repository, git_commit* head);

/// The URL of the remote `origin` as configured, fit to be shown; empty where there is none.
std::string remote_url(git_repository* repository);

/// `url` without user, password, query and fragment. Empty for a path of this machine, which says nothing elsewhere.
std::string public_url(std::string_view url);

/// The repository's ignore rules beside `.gitignore` files, strongest first: `info/exclude` and `core.excludesFile`.
std::vector<std::string> repository_ignore_texts(git_repository* repository);

}  // namespace mlready
