#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mlready {

/// A path in lower case, taken apart once for the many questions that classification asks.
class PathWords {
 public:
  explicit PathWords(std::string_view path);
  PathWords(const PathWords&) = delete;
  PathWords& operator=(const PathWords&) = delete;

  std::string_view path() const { return path_; }
  std::string_view name() const { return name_; }
  std::span<const std::string_view> folders() const { return folders_; }

  /// Behind the last '.' of the name; empty where there is none or only a leading one.
  std::string_view ending() const { return ending_; }
  /// The name without its ending.
  std::string_view stem() const { return stem_; }

  bool in_folder(std::string_view folder) const { return std::ranges::find(folders_, folder) != folders_.end(); }
  bool in_any_folder(std::span<const std::string_view> names) const;
  bool is_named_any(std::span<const std::string_view> names) const;
  bool is_yaml() const { return ending_ == "yml" || ending_ == "yaml"; }

 private:
  std::string path_;
  std::string_view name_;
  std::string_view ending_;
  std::string_view stem_;
  std::vector<std::string_view> folders_;
};

}  // namespace mlready
