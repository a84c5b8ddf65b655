#include "scan/tracked_files.h"

#include <fmt/format.h>

#include "scan/path.h"

namespace mlready {

const git_index_entry* TrackedFiles::entry(const std::string& path) const {
  return index_ ? git_index_get_bypath(index_.get(), path.c_str(), 0) : nullptr;
}

bool TrackedFiles::contains(const std::string& path) const {
  return entry(path) != nullptr;
}

bool TrackedFiles::is_submodule(const std::string& path) const {
  const auto* found = entry(path);
  return found != nullptr && found->mode == GIT_FILEMODE_COMMIT;
}

bool TrackedFiles::has_any_below(const std::string& folder) const {
  return index_ && git_index_find_prefix(nullptr, index_.get(), (folder + "/").c_str()) == 0;
}

std::vector<Problem> TrackedFiles::absent_below(const std::string& folder) const {
  std::vector<Problem> problems;
  std::size_t left_out = 0;
  const std::size_t count = index_ ? git_index_entrycount(index_.get()) : 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto* item = git_index_get_byindex(index_.get(), i);
    if (!is_at_or_below(item->path, folder)) continue;
    if (item->mode == GIT_FILEMODE_COMMIT) {
      problems.push_back({item->path, 0, "submodule: not part of this audit"});
    } else if ((item->flags_extended & GIT_INDEX_ENTRY_SKIP_WORKTREE) != 0) {
      ++left_out;
    }
  }
  if (left_out > 0) {
    problems.push_back(
        {folder, 0, fmt::format("sparse checkout: {} tracked files are not in the work tree", left_out)});
  }
  return problems;
}

}  // namespace mlready
