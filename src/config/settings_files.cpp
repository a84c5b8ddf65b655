#include "config/settings_files.h"

#include <filesystem>

namespace mlready {
namespace {

namespace fs = std::filesystem;

void add_rule_files(const std::string& folder, std::vector<std::string>& files) {
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    files.push_back(at->path().string());
  }
}

/// The places of a configuration at and above the folder of `path`, up to the root of its repository.
void add_configurations(const std::string& path, std::vector<std::string>& files) {
  std::error_code error;
  auto folder = fs::canonical(path, error);
  while (!folder.empty()) {
    for (const auto* name : {".mlready.yaml", "pyproject.toml"}) files.push_back((folder / name).string());
    if (fs::exists(folder / ".git", error) || !folder.has_relative_path()) return;
    folder = folder.parent_path();
  }
}

}  // namespace

std::vector<std::string> settings_files(const AuditRequest& request) {
  std::vector<std::string> files;
  for (const auto& file : {request.configuration_file, request.baseline_file}) {
    if (!file.empty()) files.push_back(file);
  }
  if (!request.rules_directory.empty()) add_rule_files(request.rules_directory, files);
  if (request.discover) add_configurations(request.paths.front(), files);
  return files;
}

}  // namespace mlready
