#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/glob.h"

namespace mlready {

/// The part of a tree that globs name: what matches one (base/glob.h), and everything below a folder that matches.
class PathCover {
 public:
  /// @param globs relative to a folder, without ".." parts
  explicit PathCover(const std::vector<std::string>& globs);

  bool empty() const { return patterns_.empty(); }

  /// Whether `path`, relative to the same folder, is named or lies below what is.
  bool covers(std::string_view path) const;

 private:
  PathPatterns patterns_;
};

}  // namespace mlready
