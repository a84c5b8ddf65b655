#include "scan/path_words.h"

#include "base/glob.h"
#include "base/text.h"

namespace mlready {

PathWords::PathWords(std::string_view path) : path_(to_lower(path)), name_(file_name(path_)), stem_(name_) {
  if (const auto folder = folder_of(path_); !folder.empty()) folders_ = split(folder, '/');
  const auto dot = name_.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return;
  ending_ = name_.substr(dot + 1);
  stem_ = name_.substr(0, dot);
}

bool PathWords::in_any_folder(std::span<const std::string_view> names) const {
  return std::ranges::any_of(folders_, [&](auto folder) { return std::ranges::find(names, folder) != names.end(); });
}

bool PathWords::is_named_any(std::span<const std::string_view> names) const {
  return std::ranges::find(names, name_) != names.end();
}

}  // namespace mlready
