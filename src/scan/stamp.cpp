#include "scan/stamp.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <ctime>

namespace mlready {
namespace {

/// Coarser than the clock of any file system in use; FAT's is the coarsest.
constexpr std::int64_t settled_after_seconds = 2;

}  // namespace

std::int64_t seconds_now() {
  return std::time(nullptr);
}

std::uint64_t stamp_of(const struct stat& status, std::int64_t now) {
  if (std::max<std::int64_t>(status.st_mtim.tv_sec, status.st_ctim.tv_sec) + settled_after_seconds >= now) return 0;
  const std::array<std::int64_t, 7> parts = {static_cast<std::int64_t>(status.st_dev),
                                             static_cast<std::int64_t>(status.st_ino),
                                             status.st_size,
                                             status.st_mtim.tv_sec,
                                             status.st_mtim.tv_nsec,
                                             status.st_ctim.tv_sec,
                                             status.st_ctim.tv_nsec};
  return XXH3_64bits(parts.data(), sizeof parts);
}

std::uint64_t stamp_of(const git_oid& id) {
  std::uint64_t stamp = 0;
  std::memcpy(&stamp, id.id, sizeof stamp);
  return stamp;
}

}  // namespace mlready
