#include "config/repository_root.h"

#include <filesystem>

#include "mlready/disk.h"
#include "mlready/git_revision.h"
#include "scan/git.h"
#include "scan/path.h"

namespace mlready {
namespace {

namespace fs = std::filesystem;

/// Whether that error says that there is no file, rather than that nothing can be learned about it.
bool is_absence(const std::error_code& error) {
  return error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory ||
         error == std::errc::too_many_symbolic_link_levels || error == std::errc::filename_too_long;
}

/// The nearest folder at or above `path` that is on the disk; a revision may have more below it.
fs::path existing_folder(fs::path path) {
  std::error_code error;
  while (!fs::is_directory(path, error) && path.has_relative_path()) path = path.parent_path();
  return path;
}

/// The folders of `paths`, absolute, without links.
Result<std::vector<std::string>> folders_of(const std::vector<std::string>& paths, bool of_disk) {
  std::vector<std::string> folders;
  for (const auto& path : paths) {
    std::error_code error;
    const auto real = of_disk ? fs::canonical(path, error) : fs::weakly_canonical(fs::absolute(path, error), error);
    if (error) return failure("cannot be audited: " + error.message(), path, "give a folder or a file that exists");
    folders.push_back(fs::is_regular_file(real, error) ? real.parent_path().string() : real.string());
  }
  return folders;
}

/// The work tree around `folder`; nothing in particular, so the folder itself, where there is none.
std::string root_of(const std::string& folder) {
  const auto existing = existing_folder(folder).string();
  const auto repository = find_repository(existing);
  if (!repository || !*repository || !is_in_work_tree(repository->get(), existing)) return folder;
  return work_tree(repository->get());
}

}  // namespace

Result<RepositoryRoot> RepositoryRoot::find(const std::vector<std::string>& paths, const std::string& revision) {
  const auto folders = folders_of(paths, revision.empty());
  if (!folders) return tl::unexpected(folders.error());
  const auto folder = common_folder(*folders);
  const GitLibrary library;  // until the files hold it too: starting it twice would take twice as long
  const auto root = root_of(folder);
  auto files = revision.empty() ? open_disk({root}) : open_revision(root, revision);
  if (!files) return tl::unexpected(files.error());
  RepositoryRoot result(root, std::string(relative_to(folder, root)), revision, std::move(*files));
  if (revision.empty()) return result;
  const auto listing = result.files_->list();
  if (!listing) return tl::unexpected(listing.error());
  for (const auto& entry : listing->files) result.known_.insert(entry.path);
  return result;
}

bool RepositoryRoot::holds(const std::string& path) const {
  return is_at_or_below(path, path_);
}

bool RepositoryRoot::has(const std::string& path) const {
  if (normalised(path) != path) return false;
  if (!revision_.empty()) return known_.contains(path);
  std::error_code error;
  const auto real = fs::canonical(join_path(path_, path), error);
  if (error) return !is_absence(error);
  return is_at_or_below(real.string(), path_) && fs::is_regular_file(real, error);
}

Result<std::unique_ptr<FileSystem>> RepositoryRoot::open(const std::string& folder) const {
  const auto place = join_path(path_, folder);
  if (!revision_.empty()) return open_revision(place, revision_);
  std::error_code error;
  const auto real = fs::canonical(place, error);
  if (error || !fs::is_directory(real, error)) return failure("there is no such folder", folder);
  if (!is_at_or_below(real.string(), path_)) return failure("the folder leads out of the repository", folder);
  return open_disk({real.string()});
}

}  // namespace mlready
