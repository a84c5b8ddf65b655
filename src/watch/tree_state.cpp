#include "watch/tree_state.h"

#include <sys/stat.h>
#include <xxhash.h>

#include <array>
#include <filesystem>

#include "base/glob.h"
#include "mlready/disk.h"
#include "scan/listed_folders.h"
#include "scan/path.h"

namespace mlready {
namespace {

/// A digest that grows by a file at a time.
class Stamp {
 public:
  void add(const std::string& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) status = {};
    const std::array<std::uint64_t, 7> words = {value_,
                                                XXH3_64bits(path.data(), path.size()),
                                                static_cast<std::uint64_t>(status.st_ino),
                                                static_cast<std::uint64_t>(status.st_mode),
                                                static_cast<std::uint64_t>(status.st_size),
                                                static_cast<std::uint64_t>(status.st_mtim.tv_sec),
                                                static_cast<std::uint64_t>(status.st_mtim.tv_nsec)};
    value_ = XXH3_64bits(words.data(), sizeof words);
  }

  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0;
};

/// The folder that the paths of a listing of `paths` begin at, absolute.
std::string root_of(const std::vector<std::string>& paths) {
  std::vector<std::string> folders;
  for (const auto& path : paths) {
    std::error_code error;
    const auto real = std::filesystem::canonical(path, error);
    folders.push_back(std::filesystem::is_directory(real, error) ? real.string() : real.parent_path().string());
  }
  return common_folder(folders);
}

std::string absolute(const std::string& path) {
  std::error_code error;
  return std::filesystem::absolute(path, error).lexically_normal().string();
}

}  // namespace

TreeState tree_state(const std::vector<std::string>& paths, const std::vector<std::string>& settings) {
  TreeState state;
  Stamp stamp;
  const auto files = open_disk(paths);
  const auto listing = files ? (*files)->list() : tl::unexpected(files.error());
  const auto folders = listed_folders(paths);
  if (listing && folders) {
    state.folders = *folders;
    const auto root = root_of(paths);
    for (const auto& file : listing->files) stamp.add(join_path(root, file.path));
  }
  for (const auto& file : settings) {
    const auto place = absolute(file);
    if (!state.folders.empty()) state.folders.emplace_back(folder_of(place));
    stamp.add(place);
  }
  state.stamp = stamp.value();
  return state;
}

}  // namespace mlready
