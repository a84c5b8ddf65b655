#pragma once

#include <filesystem>
#include <vector>

namespace mlready {

/// The existing files that the values of a configuration file of git name, and those of the files that it includes
/// (git-config(1), "Syntax", "Includes"). Which value is a path is not looked at.
std::vector<std::filesystem::path> files_in_git_config(const std::filesystem::path& config);

}  // namespace mlready
