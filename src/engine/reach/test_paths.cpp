#include "engine/reach/test_paths.h"

#include <algorithm>

#include "base/text.h"

namespace mlready {
namespace {

constexpr std::size_t longest = 16;  // nobody names a folder by more parts, and hostile paths have thousands

}  // namespace

void TestPaths::add(std::string_view path, const std::string& runner) {
  by_path_.try_emplace(std::string(path), Named{by_path_.size(), runner});
  most_parts_ = std::max(most_parts_, std::min(longest, split(path, '/').size()));
}

std::string_view TestPaths::runner_of(std::string_view path) const {
  const Named* first = nullptr;
  const auto look_at = [&](std::string_view one) {
    const auto found = by_path_.find(std::string(one));
    if (found != by_path_.end() && (first == nullptr || found->second.order < first->order)) first = &found->second;
  };
  if (by_path_.empty()) return {};
  look_at({});
  look_at(path);
  // The folders that it lies in, as seen from each of those above.
  for (std::size_t start = 0, slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/', start)) {
    auto end = slash;
    for (std::size_t parts = 0; parts < most_parts_ && end != std::string_view::npos; ++parts) {
      look_at(path.substr(start, end - start));
      end = path.find('/', end + 1);
    }
    start = slash + 1;
  }
  return first == nullptr ? std::string_view() : first->runner;
}

}  // namespace mlready
