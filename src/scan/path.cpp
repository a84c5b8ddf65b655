#include "scan/path.h"

#include <algorithm>
#include <functional>

#include "base/text.h"

namespace mlready {

std::string join_path(std::string_view folder, std::string_view name) {
  std::string path(folder);
  if (!path.empty() && path.back() != '/' && !name.empty()) path += '/';
  path += name;
  return path;
}

bool is_at_or_below(std::string_view path, std::string_view folder) {
  if (folder.empty()) return true;
  if (!path.starts_with(folder)) return false;
  return path.size() == folder.size() || folder.back() == '/' || path[folder.size()] == '/';
}

bool is_in_any(const std::vector<std::string>& folders, std::string_view path) {
  if (folders.empty()) return false;
  for (auto end = path.find('/'); end != std::string_view::npos; end = path.find('/', end + 1)) {
    if (std::ranges::binary_search(folders, path.substr(0, end), std::less<>{})) return true;
  }
  return std::ranges::binary_search(folders, path, std::less<>{});
}

std::string_view relative_to(std::string_view path, std::string_view folder) {
  path.remove_prefix(folder.size());
  if (path.starts_with('/')) path.remove_prefix(1);
  return path;
}

std::string common_folder(const std::vector<std::string>& paths) {
  std::string_view common = paths.front();
  for (const std::string& path : paths) {
    while (!is_at_or_below(path, common)) {
      const auto slash = common.rfind('/');
      common = slash == 0 ? "/" : common.substr(0, slash);
    }
  }
  return std::string(common);
}

std::optional<std::string> normalised(std::string_view path) {
  std::vector<std::string> parts;
  for (const auto part : split(path, '/')) {
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.emplace_back(part);
    } else if (parts.empty()) {
      return std::nullopt;
    } else {
      parts.pop_back();
    }
  }
  return join(parts, "/");
}

bool has_git_part(std::string_view path) {
  for (const auto part : split(path, '/')) {
    if (part == ".git") return true;
  }
  return false;
}

}  // namespace mlready
