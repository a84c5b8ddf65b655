#pragma once

#include <memory>
#include <string>

#include "mlready/file_system.h"

namespace mlready {

/// The files of one commit, read from git's object database without a checkout.
///
/// `path` is a work tree, a folder or file in it (which need not exist on the disk any more), or a bare repository;
/// only what lies at or below it is listed. `revision` is anything that gitrevisions(7) accepts and that leads to a
/// commit: a hash, a branch, a tag, `HEAD~2`. Symbolic links are treated as `open_disk` does. Submodules, links that
/// lead out, and blobs that the object database lacks (partial clones) become `Problem`s of the listing; nothing is
/// fetched. Git LFS pointers stay what they are.
///
/// Errors: no repository, one that belongs to another user, an unknown revision, a `path` that the commit lacks.
Result<std::unique_ptr<FileSystem>> open_revision(const std::string& path, const std::string& revision);

}  // namespace mlready
