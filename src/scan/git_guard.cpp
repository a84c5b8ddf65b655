#include "scan/git_guard.h"

#include <sys/stat.h>

#include <filesystem>
#include <set>
#include <vector>

#include "base/glob.h"
#include "base/text.h"
#include "scan/disk_file.h"
#include "scan/git_config_values.h"
#include "scan/path.h"

namespace mlready {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largest_list = 512 << 20;  // the index and packed references of the largest repositories
constexpr std::uint64_t largest_other = 4 << 20;

bool is_pipe(const fs::path& path) {
  std::error_code error;
  return fs::is_fifo(fs::status(path, error));
}

bool is_larger(const fs::path& path, std::uint64_t limit) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) &&
         static_cast<std::uint64_t>(status.st_size) > limit;
}

/// The nearest `.git` at or above the folder, as git looks for it; empty where there is none.
fs::path find_git(fs::path folder) {
  std::error_code error;
  for (;; folder = folder.parent_path()) {
    const auto git = folder / ".git";
    if (fs::exists(fs::symlink_status(git, error))) return git;
    if (fs::exists(folder / "HEAD", error) && fs::exists(folder / "objects", error)) return folder;
    if (!folder.has_relative_path()) return {};
  }
}

/// What stands behind `start` in the small file at `path`, relative to the file's folder; empty where nothing does.
fs::path named_in(const fs::path& path, std::string_view start) {
  const auto text = read_regular_file(path.string(), largest_other, "");
  if (!text || !text->starts_with(start)) return {};
  const auto name = trim(std::string_view(*text).substr(start.size()));
  return name.empty() || name.find('\0') != std::string_view::npos ? fs::path{} : path.parent_path() / name;
}

/// A file below `folder` that is neither a regular file nor a folder nor a link to one.
std::optional<std::string> special_file_below(const fs::path& folder) {
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    const bool link = entry->is_symlink(error);
    const bool plain = link ? !is_pipe(entry->path()) : entry->is_regular_file(error) || entry->is_directory(error);
    if (!plain) return entry->path().lexically_relative(folder).string() + " is a pipe, socket or device";
  }
  return std::nullopt;
}

std::optional<std::string> large_file_in(const fs::path& folder) {
  for (const auto* name : {"index", "packed-refs"}) {
    if (is_larger(folder / name, largest_list)) return std::string(name) + " is too large";
  }
  for (const auto* name : {"HEAD", "config", "config.worktree", "commondir", "gitdir", "shallow", "info/exclude",
                           "info/attributes", "objects/info/alternates"}) {
    if (is_larger(folder / name, largest_other)) return std::string(name) + " is too large";
  }
  std::error_code error;
  fs::recursive_directory_iterator reference(folder / "refs", error);
  for (; !error && reference != fs::recursive_directory_iterator(); reference.increment(error)) {
    if (is_larger(reference->path(), largest_other)) return std::string("a reference is too large");
  }
  return std::nullopt;
}

std::optional<std::string> danger_in_folder(const fs::path& folder) {
  if (auto danger = special_file_below(folder)) return danger;
  if (auto danger = large_file_in(folder)) return danger;
  for (const auto* name : {"config", "config.worktree"}) {
    for (const auto& file : files_in_git_config(folder / name)) {
      if (is_pipe(file)) return std::string(name) + " names a pipe";
      if (is_larger(file, largest_other)) return std::string(name) + " names a file that is too large";
    }
  }
  return std::nullopt;
}

bool is_safe_to_read(const fs::path& path) {
  return !is_pipe(path) && !is_larger(path, largest_other);
}

}  // namespace

std::optional<std::string> danger_in_repository(const std::string& folder) {
  const auto git = find_git(folder);
  std::error_code error;
  const auto type = fs::status(git, error).type();
  if (git.empty() || type == fs::file_type::not_found) return std::nullopt;
  if (type == fs::file_type::directory) {
    const auto common = named_in(git / "commondir", "");
    if (const auto danger = common.empty() ? std::nullopt : danger_in_folder(common)) return danger;
    return danger_in_folder(git);
  }
  if (type != fs::file_type::regular) return ".git is a pipe, socket or device";
  if (is_larger(git, largest_other)) return ".git is too large";
  const auto elsewhere = named_in(git, "gitdir:");
  if (elsewhere.empty() || !fs::is_directory(elsewhere, error)) return std::nullopt;
  const auto common = named_in(elsewhere / "commondir", "");
  if (const auto danger = common.empty() ? std::nullopt : danger_in_folder(common)) return danger;
  return danger_in_folder(elsewhere);
}

bool is_work_tree_safe(git_repository* repository) {
  git_index* opened = nullptr;
  if (git_repository_index(&opened, repository) != 0) return false;
  const GitIndex index(opened);
  const fs::path top = work_tree(repository);
  std::set<std::string_view> folders = {""};
  for (std::size_t i = 0; i < git_index_entrycount(opened); ++i) {
    folders.insert(folder_of(git_index_get_byindex(opened, i)->path));
  }
  for (const auto folder : folders) {
    for (const auto* name : {".gitattributes", ".gitignore"}) {
      if (!is_safe_to_read(top / folder / name)) return false;
    }
  }
  return true;
}

}  // namespace mlready
