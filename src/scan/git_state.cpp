#include "scan/git_state.h"

#include <cstdlib>

#include "base/text.h"
#include "scan/disk_file.h"
#include "scan/git_guard.h"
#include "scan/path.h"

namespace mlready {
namespace {

constexpr std::uint64_t max_ignore_file_size = 1 << 20;

GitConfig config_of(git_repository* repository) {
  git_config* config = nullptr;
  git_repository_config_snapshot(&config, repository);
  return GitConfig(config);
}

// A string that git's configuration holds; empty where it does not.
std::string configured(git_repository* repository, const char* name) {
  const GitConfig config = config_of(repository);
  const char* value = nullptr;
  if (!config || git_config_get_string(&value, config.get(), name) != 0) return {};
  return value;
}

std::string configured_path(git_repository* repository, const char* name) {
  const GitConfig config = config_of(repository);
  git_buf path = GIT_BUF_INIT;
  if (!config || git_config_get_path(&path, config.get(), name) != 0) return {};
  std::string copy(path.ptr, path.size);
  git_buf_dispose(&path);
  return copy;
}

// Where git looks without `core.excludesFile`; gitignore(5).
std::string default_excludes_file() {
  const char* config = std::getenv("XDG_CONFIG_HOME");
  if (config != nullptr && *config != '\0') return join_path(config, "git/ignore");
  const char* home = std::getenv("HOME");
  return home != nullptr ? join_path(home, ".config/git/ignore") : std::string{};
}

bool has_external_filter(git_repository* repository, const char* path) {
  const char* value = nullptr;
  if (git_attr_get(&value, repository, 0, path, "filter") != 0) return false;
  return git_attr_value(value) == GIT_ATTR_VALUE_STRING;
}

git_diff_options tracked_only() {
  git_diff_options options = GIT_DIFF_OPTIONS_INIT;
  options.flags = GIT_DIFF_IGNORE_SUBMODULES | GIT_DIFF_SKIP_BINARY_CHECK | GIT_DIFF_DISABLE_PATHSPEC_MATCH;
  return options;
}

bool index_differs_from(git_repository* repository, git_tree* tree) {
  const git_diff_options options = tracked_only();
  git_diff* found = nullptr;
  if (git_diff_tree_to_index(&found, repository, tree, nullptr, &options) != 0) return true;
  const GitDiff diff(found);
  return git_diff_num_deltas(diff.get()) > 0;
}

bool files_differ_from_index(git_repository* repository) {
  const git_diff_options options = tracked_only();
  git_diff* found = nullptr;
  if (git_diff_index_to_workdir(&found, repository, nullptr, &options) != 0) return true;
  const GitDiff diff(found);
  for (std::size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i) {
    const git_diff_delta* delta = git_diff_get_delta(diff.get(), i);
    if (delta->status != GIT_DELTA_MODIFIED || !has_external_filter(repository, delta->old_file.path)) return true;
  }
  return false;
}

bool differs_from(git_repository* repository, git_commit* commit) {
  git_tree* found = nullptr;
  if (git_commit_tree(&found, commit) != 0) return true;
  const GitTree tree(found);
  return index_differs_from(repository, tree.get()) || files_differ_from_index(repository);
}

}  // namespace

Result<GitCommit> head_commit(git_repository* repository) {
  git_oid id{};
  const int code = git_reference_name_to_id(&id, repository, "HEAD");
  if (code == GIT_ENOTFOUND) return GitCommit();
  git_commit* commit = nullptr;
  if (code != 0 || git_commit_lookup(&commit, repository, &id) != 0) return failure(git_message(), "HEAD");
  return GitCommit(commit);
}

Revision work_tree_revision(git_repository* repository, git_commit* head) {
  Revision revision;
  revision.remote_url = remote_url(repository);
  if (head == nullptr) return revision;
  revision.commit = git_oid_tostr_s(git_commit_id(head));
  // Where the files cannot be compared safely, nobody can say that they are those of the commit.
  revision.dirty = !is_work_tree_safe(repository) || differs_from(repository, head);
  return revision;
}

std::string remote_url(git_repository* repository) {
  return public_url(configured(repository, "remote.origin.url"));
}

std::string public_url(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == std::string_view::npos) {
    // The short form of ssh, "user@host:path", has a colon before the first slash; else it is a path.
    const auto colon = url.find(':');
    if (colon == std::string_view::npos || url.find('/') < colon) return {};
    const auto at = url.substr(0, colon).rfind('@');
    return std::string(at == std::string_view::npos ? url : url.substr(at + 1));
  }
  if (to_lower(url.substr(0, scheme)) == "file") return {};
  url = url.substr(0, url.find_first_of("?#"));
  const auto host = scheme + 3;
  const auto at = url.substr(0, url.find('/', host)).rfind('@');
  if (at == std::string_view::npos || at < host) return std::string(url);
  return std::string(url.substr(0, host)) + std::string(url.substr(at + 1));
}

std::vector<std::string> repository_ignore_texts(git_repository* repository) {
  std::string user_file = configured_path(repository, "core.excludesfile");
  if (user_file.empty()) user_file = default_excludes_file();
  std::vector<std::string> texts;
  for (const std::string& path : {join_path(git_repository_commondir(repository), "info/exclude"), user_file}) {
    if (auto text = read_regular_file(path, max_ignore_file_size, path)) texts.push_back(std::move(*text));
  }
  return texts;
}

}  // namespace mlready
