#include "config/excluded_files.h"

#include <fmt/format.h>
#include <xxhash.h>

namespace mlready {
namespace {

/// The same tree with other files left out is another place.
std::string place_without(const FileSystem& files, const std::string& left_out) {
  const auto place = files.place();
  return place.empty() ? place : fmt::format("{} but {:016x}", place, XXH3_64bits(left_out.data(), left_out.size()));
}

}  // namespace

Result<std::unique_ptr<ExcludedFiles>> ExcludedFiles::open(
    std::unique_ptr<FileSystem> files, const std::function<bool(const std::string& path)>& excluded) {
  auto listing = files->list();
  if (!listing) return tl::unexpected(listing.error());
  std::string paths;
  const auto is_excluded = [&](const auto& entry) {
    if (!excluded(entry.path)) return false;
    paths += entry.path + "\n";
    return true;
  };
  const auto left_out = std::erase_if(listing->files, is_excluded);
  std::erase_if(listing->problems, is_excluded);
  auto place = place_without(*files, paths);
  return std::unique_ptr<ExcludedFiles>(
      new ExcludedFiles(std::move(files), std::move(*listing), left_out, std::move(place)));
}

}  // namespace mlready
