#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mlready {

/// What there is to know of a tree in order to see it change.
struct TreeState {
  std::vector<std::string> folders;  ///< absolute: changes in them can matter; empty where the tree is gone
  std::uint64_t stamp = 0;           ///< stands for names, sizes and times of all files that an audit would read

  bool operator==(const TreeState&) const = default;
};

/// The tree that an audit of `paths` reads. `settings` are further files that an audit depends on, wherever they are;
/// they need not exist.
TreeState tree_state(const std::vector<std::string>& paths, const std::vector<std::string>& settings);

}  // namespace mlready
