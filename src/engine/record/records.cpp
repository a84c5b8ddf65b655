#include "engine/record/records.h"

#include <algorithm>

namespace mlready {

std::size_t Records::find(std::string_view path) const {
  const auto path_of = [](const FileRecord& file) { return std::string_view(file.path); };
  const auto found = std::ranges::lower_bound(files_, path, {}, path_of);
  const bool there = found != files_.end() && found->path == path;
  return there ? static_cast<std::size_t>(found - files_.begin()) : files_.size();
}

}  // namespace mlready
