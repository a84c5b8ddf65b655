#include "config/excluded_files.h"

#include "scan/path.h"

namespace mlready {

Result<std::unique_ptr<ExcludedFiles>> ExcludedFiles::open(std::unique_ptr<FileSystem> files, const PathCover& cover,
                                                           const std::string& folder) {
  auto listing = files->list();
  if (!listing) return tl::unexpected(listing.error());
  const auto covered = [&](const auto& entry) { return cover.covers(join_path(folder, entry.path)); };
  const auto left_out = std::erase_if(listing->files, covered);
  std::erase_if(listing->problems, covered);
  return std::unique_ptr<ExcludedFiles>(new ExcludedFiles(std::move(files), std::move(*listing), left_out));
}

}  // namespace mlready
