#include "mlready/disk.h"

#include <sys/stat.h>

#include <filesystem>
#include <optional>
#include <utility>

#include "base/glob.h"
#include "scan/disk_file.h"
#include "scan/disk_walk.h"
#include "scan/git.h"
#include "scan/git_state.h"
#include "scan/listed_folders.h"
#include "scan/path.h"
#include "scan/tracked_files.h"

namespace mlready {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view unopened = "the git repository cannot be opened, so this is walked as a plain folder";
constexpr std::string_view headless = "git's HEAD cannot be read, so the report names no revision";
constexpr std::string_view unread = "git's index cannot be read, so no file counts as tracked";

// libgit2's own words are left out where they name a place of this machine: reports must not.
Problem git_problem(std::string_view words, const Error& error) {
  const bool shown = error.what.find('/') == std::string::npos;
  return {"", 0, std::string(words) + (shown ? ": " + error.what : "")};
}

struct Places {
  std::string root;
  std::vector<std::string> starts;  // absolute, without links, without a trailing '/'
};

Result<Places> find_places(const std::vector<std::string>& paths) {
  if (paths.empty()) return failure("no path to audit");
  Places places;
  std::vector<std::string> folders;
  for (const std::string& path : paths) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    if (error) return failure("cannot be audited: " + error.message(), path, "give a folder or a file that exists");
    const auto type = fs::status(real, error).type();
    if (type != fs::file_type::directory && type != fs::file_type::regular) {
      return failure("is neither a folder nor a regular file", path);
    }
    places.starts.push_back(real.string());
    folders.push_back(type == fs::file_type::directory ? real.string() : real.parent_path().string());
  }
  places.root = common_folder(folders);
  return places;
}

class Disk : public FileSystem {
 public:
  Disk(Places places, HeldFolder root, GitRepository repository, GitCommit head, std::optional<Problem> problem)
      : places_(std::move(places)),
        root_(std::move(root)),
        repository_(std::move(repository)),
        head_(std::move(head)),
        problem_(std::move(problem)) {}

  Result<Listing> list() const override;
  Result<std::string> read(const std::string& path, std::uint64_t limit) const override;
  Revision revision() const override;
  std::string place() const override { return places_.root; }

  std::vector<std::string> folders() const;

 private:
  /// Where a walk takes place; `tracked` gets the files of the index, and has to outlive what is returned.
  WalkPlace walk_place(TrackedFiles& tracked, std::optional<Problem>& unread_index) const;

  GitLibrary library_;
  Places places_;
  HeldFolder root_;
  GitRepository repository_;
  GitCommit head_;
  std::optional<Problem> problem_;
};

Result<TrackedFiles> tracked_files(git_repository* repository) {
  git_index* index = nullptr;
  if (git_repository_index(&index, repository) != 0) return failure(git_message());
  return TrackedFiles(GitIndex(index));
}

WalkPlace Disk::walk_place(TrackedFiles& tracked, std::optional<Problem>& unread_index) const {
  if (!repository_) return {places_.root, places_.root};
  if (auto index = tracked_files(repository_.get())) {
    tracked = std::move(*index);
  } else {
    unread_index = git_problem(unread, index.error());
  }
  return {work_tree(repository_.get()), places_.root, true, &tracked, repository_ignore_texts(repository_.get())};
}

std::vector<std::string> Disk::folders() const {
  TrackedFiles tracked;
  std::optional<Problem> unread_index;
  return walked_folders(walk_place(tracked, unread_index), places_.starts);
}

Result<Listing> Disk::list() const {
  TrackedFiles tracked;
  std::optional<Problem> unread_index;
  Listing listing = walk_disk(walk_place(tracked, unread_index), places_.starts);
  for (const auto& problem : {unread_index, problem_}) {
    if (problem) listing.problems.insert(listing.problems.begin(), *problem);
  }
  return listing;
}

Revision Disk::revision() const {
  if (!repository_) return {};
  auto revision = work_tree_revision(repository_.get(), head_.get());
  revision.folder = relative_to(places_.root, work_tree(repository_.get()));
  return revision;
}

Result<std::string> Disk::read(const std::string& path, std::uint64_t limit) const {
  if (normalised(path) != path || has_git_part(path)) return failure("not a path of this listing", path);
  auto bytes = read_regular_file(root_, path, limit, path);
  struct stat status {};
  const bool link = !bytes && root_.status(path, status) && S_ISLNK(status.st_mode);
  if (!link) return bytes;
  const LinkTarget target = follow_link(join_path(places_.root, path), places_.root);
  if (target.end != LinkEnd::file) return failure("symbolic link that does not end at a file of this folder", path);
  return read_regular_file(root_, std::string(relative_to(target.path, places_.root)), limit, path);
}

// A folder that the repository around it ignores, and tracks nothing of, is no part of that repository.
bool is_foreign(git_repository* repository, const std::string& root) {
  const std::string top = work_tree(repository);
  const std::string folder(relative_to(root, top));
  const auto tracked = tracked_files(repository);
  if (folder.empty() || !tracked || tracked->has_any_below(folder)) return false;
  return is_ignored_folder({top, root, true, nullptr, repository_ignore_texts(repository)}, folder);
}

Result<std::unique_ptr<Disk>> open_places(const std::vector<std::string>& paths) {
  const GitLibrary library;
  auto places = find_places(paths);
  if (!places) return tl::unexpected(places.error());
  auto repository = find_repository(places->root);
  if (!repository && repository.error().not_ours) return tl::unexpected(repository.error().error);
  std::optional<Problem> problem;
  std::error_code ignored;
  if (repository && !*repository && fs::exists(join_path(places->root, ".git"), ignored)) {
    problem = Problem{"", 0, std::string(unopened) + ": .git is incomplete"};
  }
  if (!repository) problem = git_problem(unopened, repository.error().error);
  GitRepository opened = repository ? std::move(*repository) : GitRepository();
  if (opened && !is_in_work_tree(opened.get(), places->root)) {
    return failure("lies in a bare repository or inside .git", paths.front(), "name the revision to audit");
  }
  if (opened && is_foreign(opened.get(), places->root)) opened.reset();
  auto head = opened ? head_commit(opened.get()) : GitCommit();
  if (!head) problem = git_problem(headless, head.error());
  HeldFolder root(places->root);
  return std::make_unique<Disk>(std::move(*places), std::move(root), std::move(opened),
                                std::move(head).value_or(GitCommit()), std::move(problem));
}

}  // namespace

Result<std::unique_ptr<FileSystem>> open_disk(const std::vector<std::string>& paths) {
  auto disk = open_places(paths);
  if (!disk) return tl::unexpected(disk.error());
  return std::move(*disk);
}

Result<std::vector<std::string>> listed_folders(const std::vector<std::string>& paths) {
  const auto disk = open_places(paths);
  if (!disk) return tl::unexpected(disk.error());
  return (*disk)->folders();
}

}  // namespace mlready
