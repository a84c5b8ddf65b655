#pragma once

#include <string>
#include <string_view>

namespace mlready {

/// Whether `path` matches `pattern`: `*` any run without '/', `**` any run, `?` one character but '/', `{a,b}`
/// alternatives. A pattern without '/' matches the last part of the path; otherwise the whole path. Case-insensitive.
bool matches_path(std::string_view pattern, std::string_view path);

/// Whether the dotted `name` matches `pattern`: `*` any run of characters. Case-sensitive.
bool matches_name(std::string_view pattern, std::string_view name);

/// `path` without its folder.
std::string_view file_name(std::string_view path);

/// The folder of `path`, without a trailing '/'; empty at the root.
std::string_view folder_of(std::string_view path);

/// The ending behind the last '.' of the file name, lower case; empty where there is none.
std::string extension_of(std::string_view path);

}  // namespace mlready
