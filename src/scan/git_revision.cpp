#include "mlready/git_revision.h"

#include <fmt/format.h>

#include <filesystem>
#include <utility>

#include "base/glob.h"
#include "scan/git.h"
#include "scan/git_state.h"
#include "scan/git_tree.h"
#include "scan/path.h"

namespace mlready {
namespace {

namespace fs = std::filesystem;

// git_odb locks by itself, so threads share it (libgit2, docs/threading.md); nothing else of libgit2 is used by `read`.
class GitRevision : public FileSystem {
 public:
  GitRevision(GitRepository repository, GitDatabase database, TreeListing tree, Revision revision)
      : repository_(std::move(repository)),
        database_(std::move(database)),
        tree_(std::move(tree)),
        revision_(std::move(revision)) {}

  Result<Listing> list() const override { return tree_.listing; }
  Result<std::string> read(const std::string& path, std::uint64_t limit) const override;
  Revision revision() const override { return revision_; }
  std::string place() const override {
    return std::string("git:") + git_repository_path(repository_.get()) + revision_.folder;
  }

 private:
  GitLibrary library_;
  GitRepository repository_;
  GitDatabase database_;
  TreeListing tree_;
  Revision revision_;
};

Result<std::string> GitRevision::read(const std::string& path, std::uint64_t limit) const {
  const auto blob_id = tree_.blobs.find(path);
  if (blob_id == tree_.blobs.end()) return failure("no such file in this commit", path);
  std::size_t size = 0;
  git_object_t type = GIT_OBJECT_INVALID;
  // The size first: a blob that is too large is not unpacked.
  if (git_odb_read_header(&size, &type, database_.get(), &blob_id->second) != 0) return failure(git_message(), path);
  if (size > limit) return failure(fmt::format("larger than {} bytes", limit), path);
  git_odb_object* found = nullptr;
  if (git_odb_read(&found, database_.get(), &blob_id->second) != 0) return failure(git_message(), path);
  const GitBlob blob(found);
  return std::string(static_cast<const char*>(git_odb_object_data(found)), git_odb_object_size(found));
}

// The nearest folder at or above `path` that exists: at an older commit there may have been more below it.
fs::path existing_folder(fs::path path) {
  std::error_code error;
  while (!fs::is_directory(path, error) && path.has_relative_path()) path = path.parent_path();
  return path;
}

struct Located {
  GitRepository repository;
  std::string inner;  // the path as the tree has it
};

Result<Located> locate(const std::string& path) {
  std::error_code error;
  const fs::path absolute = fs::absolute(path, error).lexically_normal();
  const fs::path folder = existing_folder(absolute);
  const fs::path real = fs::canonical(folder, error);
  if (error) return failure("cannot be read: " + error.message(), path);
  auto repository = find_repository(real.string());
  if (!repository) return tl::unexpected(repository.error().error);
  if (!*repository) return failure("is not in a git repository, so it has no revisions", path);
  std::string inner;
  if (is_in_work_tree(repository->get(), real.string())) {
    const auto below = real.lexically_relative(work_tree(repository->get()));
    inner = normalised((below / absolute.lexically_relative(folder)).string()).value_or("");
  }
  return Located{std::move(*repository), std::move(inner)};
}

// libgit2 1.5 does not know git's short form for HEAD, except in `@{…}`.
std::string without_short_head(const std::string& revision) {
  const bool is_short = revision.starts_with('@') && !revision.starts_with("@{");
  return is_short ? "HEAD" + revision.substr(1) : revision;
}

Result<GitCommit> find_commit(git_repository* repository, const std::string& revision) {
  git_object* found = nullptr;
  const int code = git_revparse_single(&found, repository, without_short_head(revision).c_str());
  const GitObject object(found);
  if (code != 0)
    return failure("no such revision: " + git_message(), revision, "`git log` shows the commits there are");
  git_object* commit = nullptr;
  if (git_object_peel(&commit, found, GIT_OBJECT_COMMIT) != 0) return failure("does not lead to a commit", revision);
  return GitCommit(reinterpret_cast<git_commit*>(commit));
}

// A single file is listed in its folder; as for `open_disk`.
Result<TreePlace> find_place(git_tree* tree, const std::string& inner, const std::string& revision) {
  if (inner.empty()) return TreePlace{};
  git_tree_entry* found = nullptr;
  if (git_tree_entry_bypath(&found, tree, inner.c_str()) != 0) {
    return failure("is not in revision " + revision, inner);
  }
  const GitTreeEntry entry(found);
  const bool folder = git_tree_entry_type(found) == GIT_OBJECT_TREE;
  return TreePlace{folder ? inner : std::string(folder_of(inner)), inner};
}

}  // namespace

Result<std::unique_ptr<FileSystem>> open_revision(const std::string& path, const std::string& revision) {
  const GitLibrary library;
  auto located = locate(path);
  if (!located) return tl::unexpected(located.error());
  git_repository* repository = located->repository.get();
  const auto commit = find_commit(repository, revision);
  if (!commit) return tl::unexpected(commit.error());
  git_tree* found = nullptr;
  if (git_commit_tree(&found, commit->get()) != 0) return failure(git_message(), revision);
  const GitTree tree(found);
  const auto place = find_place(found, located->inner, revision);
  if (!place) return tl::unexpected(place.error());
  git_odb* opened = nullptr;
  if (git_repository_odb(&opened, repository) != 0) return failure(git_message(), path);
  GitDatabase database(opened);
  TreeListing listing = list_tree(repository, opened, found, *place);
  Revision state{git_oid_tostr_s(git_commit_id(commit->get())), false, remote_url(repository), place->root};
  return std::make_unique<GitRevision>(std::move(located->repository), std::move(database), std::move(listing),
                                       std::move(state));
}

}  // namespace mlready
