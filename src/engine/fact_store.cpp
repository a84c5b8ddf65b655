#include "mlready/fact_store.h"

#include <algorithm>

namespace mlready {
namespace {

std::string_view path_of(const FileFacts& file) {
  return file.file().path;
}

}  // namespace

FactStore::FactStore(std::vector<FileFacts> files) : files_(std::move(files)) {
  std::ranges::sort(files_, {}, path_of);
  for (std::uint32_t file = 0; file < files_.size(); ++file) {
    const auto& facts = files_[file].facts();
    for (std::uint32_t fact = 0; fact < facts.size(); ++fact) {
      by_kind_[facts[fact].payload.index()].push_back({file, fact});
    }
  }
}

const FileFacts* FactStore::find(std::string_view path) const {
  const auto found = std::ranges::lower_bound(files_, path, {}, path_of);
  return found != files_.end() && path_of(*found) == path ? &*found : nullptr;
}

}  // namespace mlready
