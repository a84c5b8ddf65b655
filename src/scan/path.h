#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mlready {

/// `name` in `folder`; an empty folder is the root that paths are relative to.
std::string join_path(std::string_view folder, std::string_view name);

/// Whether `path` is `folder` or lies below it. Both absolute or both relative; an empty folder holds everything.
bool is_at_or_below(std::string_view path, std::string_view folder);

/// Whether `path` is one of `folders` (sorted) or lies below one.
bool is_in_any(const std::vector<std::string>& folders, std::string_view path);

/// `path` as seen from `folder`, which it is at or below; empty where they are equal.
std::string_view relative_to(std::string_view path, std::string_view folder);

/// The deepest folder that all absolute `paths` (not empty) are at or below.
std::string common_folder(const std::vector<std::string>& paths);

/// `path` without "." and ".." parts and doubled '/'; nothing where ".." leads above its start.
std::optional<std::string> normalised(std::string_view path);

/// Whether a part of `path` is ".git".
bool has_git_part(std::string_view path);

}  // namespace mlready
