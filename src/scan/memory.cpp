#include "mlready/memory.h"

#include <fmt/format.h>

namespace mlready {

Result<Listing> MemoryFileSystem::list() const {
  Listing listing;
  for (const auto& [path, bytes] : files_) listing.files.push_back({path, bytes.size(), false});
  return listing;
}

Result<std::string> MemoryFileSystem::read(const std::string& path, std::uint64_t limit) const {
  const auto file = files_.find(path);
  if (file == files_.end()) return failure("no such file", path);
  if (file->second.size() > limit) return failure(fmt::format("larger than {} bytes", limit), path);
  return file->second;
}

}  // namespace mlready
