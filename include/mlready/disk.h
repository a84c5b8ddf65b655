#pragma once

#include <memory>
#include <string>
#include <vector>

#include "mlready/file_system.h"

namespace mlready {

/// The files at `paths` (folders or single files; not empty) on the disk.
///
/// The root is the folder itself where one folder is given, otherwise the folder that all paths have in common; only
/// what lies at or below the given paths is listed. Inside a git work tree the listing is that of
/// `git ls-files --cached --others --exclude-standard` (tracked files, and untracked ones that no ignore rule covers);
/// elsewhere the folder is walked and its `.gitignore` files are honoured (gitignore(5)). Paths are the bytes that the
/// file system gives, unchanged: they may hold line ends and invalid UTF-8, and whoever prints them has to escape them.
///
/// A symbolic link is listed where it ends at a regular file below the root; links to folders are not followed. Links
/// that lead out of the root or nowhere, special files, submodules, other repositories inside this one and folders that
/// cannot be read become `Problem`s of the listing. `.git` is never listed. The disk is only read: no hook, filter or
/// other program runs, nothing is fetched and no index is refreshed.
///
/// Errors: a path that does not exist or is a special file; a repository that belongs to another user and is not in
/// git's `safe.directory`; a bare repository, whose files only `open_revision` can read.
/// A repository that cannot be opened for another reason is walked as a plain folder, and a `Problem` says so.
Result<std::unique_ptr<FileSystem>> open_disk(const std::vector<std::string>& paths);

}  // namespace mlready
