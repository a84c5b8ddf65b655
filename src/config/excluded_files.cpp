#include "config/excluded_files.h"

namespace mlready {

Result<std::unique_ptr<ExcludedFiles>> ExcludedFiles::open(
    std::unique_ptr<FileSystem> files, const std::function<bool(const std::string& path)>& excluded) {
  auto listing = files->list();
  if (!listing) return tl::unexpected(listing.error());
  const auto is_excluded = [&](const auto& entry) { return excluded(entry.path); };
  const auto left_out = std::erase_if(listing->files, is_excluded);
  std::erase_if(listing->problems, is_excluded);
  return std::unique_ptr<ExcludedFiles>(new ExcludedFiles(std::move(files), std::move(*listing), left_out));
}

}  // namespace mlready
