#include "scan/git.h"

#include <array>

#include "scan/git_guard.h"
#include "scan/path.h"

namespace mlready {

GitLibrary::GitLibrary() {
  git_libgit2_init();
  // Extensions that change nothing for a reader: without this, partial clones and sparse checkouts would not open.
  std::array<const char*, 3> extensions = {"partialclone", "worktreeconfig", "preciousobjects"};
  git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, extensions.data(), extensions.size());
}

GitLibrary::~GitLibrary() {
  git_libgit2_shutdown();
}

std::string git_message() {
  const auto* error = git_error_last();
  return error != nullptr && error->message != nullptr ? error->message : "unknown error of libgit2";
}

namespace {

// libgit2 1.5 tells "not yours, and `safe.directory` is not configured at all" by the lookup that failed.
bool is_distrust(int code) {
  const auto* error = git_error_last();
  return code == GIT_EOWNER || (code == GIT_ENOTFOUND && error != nullptr && error->klass == GIT_ERROR_CONFIG);
}

std::string without_trailing_slash(const char* folder) {
  std::string path = folder != nullptr ? folder : "";
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

}  // namespace

tl::expected<GitRepository, GitFailure> find_repository(const std::string& folder) {
  if (auto danger = danger_in_repository(folder)) return tl::unexpected(GitFailure{false, {*danger, folder, {}}});
  git_repository* found = nullptr;
  const int code = git_repository_open_ext(&found, folder.c_str(), 0, nullptr);
  if (code == 0) return GitRepository(found);
  if (is_distrust(code)) {
    return tl::unexpected(GitFailure{true,
                                     {"the git repository belongs to another user, so git does not trust it", folder,
                                      "if you trust it: git config --global --add safe.directory " + folder}});
  }
  if (code == GIT_ENOTFOUND) return GitRepository();
  return tl::unexpected(GitFailure{false, {git_message(), folder, {}}});
}

std::string work_tree(git_repository* repository) {
  return without_trailing_slash(git_repository_workdir(repository));
}

bool is_in_work_tree(git_repository* repository, const std::string& path) {
  const std::string top = work_tree(repository);
  if (top.empty() || !is_at_or_below(path, top) || has_git_part(relative_to(path, top))) return false;
  return !is_at_or_below(path, without_trailing_slash(git_repository_path(repository)));
}

}  // namespace mlready
