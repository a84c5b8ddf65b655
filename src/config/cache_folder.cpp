#include "config/cache_folder.h"

#include <cstdlib>
#include <filesystem>
#include <string_view>

namespace mlready {
namespace {

namespace fs = std::filesystem;

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

std::string own_folder() {
  if (is_set("CI") || is_set("MLREADY_NO_CACHE")) return {};
  // A relative path in it is to be passed over (XDG Base Directory Specification).
  if (is_set("XDG_CACHE_HOME") && *std::getenv("XDG_CACHE_HOME") == '/') {
    return std::string(std::getenv("XDG_CACHE_HOME")) + "/mlready";
  }
  return is_set("HOME") ? std::string(std::getenv("HOME")) + "/.cache/mlready" : std::string();
}

}  // namespace

Result<std::string> cache_folder(const CacheRequest& request, const RepositoryRoot& root) {
  if (!request.wanted) return std::string();
  const auto folder = request.folder.empty() ? own_folder() : request.folder;
  if (folder.empty()) return folder;
  std::error_code error;
  const auto real = fs::weakly_canonical(fs::absolute(folder, error), error);
  if (error || !root.holds(real.string())) return error ? std::string() : real.string();
  if (request.folder.empty()) return std::string();
  return failure("the cache lies in the audited repository, whose authors could fill it", folder,
                 "give a folder outside of it");
}

}  // namespace mlready
