#pragma once

#include <memory>
#include <string>
#include <vector>

#include "mlready/disk.h"
#include "mlready/file_system.h"
#include "support/catch.h"

namespace mlready::test {

using Paths = std::vector<std::string>;

inline Listing listing_of(const FileSystem& files) {
  auto listing = files.list();
  REQUIRE(listing);
  return std::move(*listing);
}

inline std::unique_ptr<FileSystem> opened(const std::vector<std::string>& paths) {
  auto files = open_disk(paths);
  REQUIRE(files);
  return std::move(*files);
}

inline Paths paths_of(const Listing& listing) {
  Paths paths;
  for (const auto& file : listing.files) paths.push_back(file.path);
  return paths;
}

/// "path: message" of each problem.
inline Paths problems_of(const Listing& listing) {
  Paths words;
  for (const auto& problem : listing.problems) words.push_back(problem.path + ": " + problem.message);
  return words;
}

}  // namespace mlready::test
