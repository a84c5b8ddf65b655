#pragma once

#include <git2.h>

#include <memory>
#include <string>

#include "mlready/result.h"

namespace mlready {

/// libgit2 in use: as long as one of these lives, the library is initialised (it counts).
class GitLibrary {
 public:
  GitLibrary();
  GitLibrary(const GitLibrary&) = delete;
  GitLibrary& operator=(const GitLibrary&) = delete;
  ~GitLibrary();
};

template <auto free>
struct GitDeleter {
  template <class T>
  void operator()(T* object) const {
    free(object);
  }
};

using GitRepository = std::unique_ptr<git_repository, GitDeleter<git_repository_free>>;
using GitIndex = std::unique_ptr<git_index, GitDeleter<git_index_free>>;
using GitObject = std::unique_ptr<git_object, GitDeleter<git_object_free>>;
using GitCommit = std::unique_ptr<git_commit, GitDeleter<git_commit_free>>;
using GitTree = std::unique_ptr<git_tree, GitDeleter<git_tree_free>>;
using GitTreeEntry = std::unique_ptr<git_tree_entry, GitDeleter<git_tree_entry_free>>;
using GitDatabase = std::unique_ptr<git_odb, GitDeleter<git_odb_free>>;
using GitBlob = std::unique_ptr<git_odb_object, GitDeleter<git_odb_object_free>>;
using GitDiff = std::unique_ptr<git_diff, GitDeleter<git_diff_free>>;
using GitConfig = std::unique_ptr<git_config, GitDeleter<git_config_free>>;

/// What libgit2 said about the last failure on this thread.
std::string git_message();

/// The repository that `folder` lies in, looked for upwards as git does, or null where there is none.
/// Errors: a repository that belongs to another user (`not_ours`), or one that libgit2 cannot open.
struct GitFailure {
  bool not_ours = false;
  Error error;
};
tl::expected<GitRepository, GitFailure> find_repository(const std::string& folder);

/// The work tree of `repository` without a trailing '/'; empty where it is bare.
std::string work_tree(git_repository* repository);

/// Whether the absolute `path` lies in the work tree: not in the repository's own folder, which may lie in it.
bool is_in_work_tree(git_repository* repository, const std::string& path);

}  // namespace mlready
