#include "cli/new_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/text.h"

namespace mlready {
namespace {

namespace fs = std::filesystem;

/// An open file or folder.
class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  Descriptor(Descriptor&& other) noexcept : value_(std::exchange(other.value_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(value_, other.value_);
    return *this;
  }
  ~Descriptor() {
    if (value_ >= 0) close(value_);
  }

  bool is_open() const { return value_ >= 0; }
  int value() const { return value_; }

  /// Closes it; some file systems tell only then that the disk is full.
  bool finish() { return close(std::exchange(value_, -1)) == 0; }

 private:
  int value_;
};

tl::unexpected<Error> not_written(const std::string& place, int error) {
  if (error == EEXIST) return failure("the file is there already", place);
  if (error == ELOOP || error == ENOTDIR) {
    return failure("not written: a symbolic link or a file is in the way", place, "write it with --output elsewhere");
  }
  return failure("not written: " + std::generic_category().message(error), place);
}

/// The folder `name` in `folder`, made where it is not there; links are not followed.
Descriptor open_folder(const Descriptor& folder, const std::string& name) {
  if (mkdirat(folder.value(), name.c_str(), 0777) != 0 && errno != EEXIST) return Descriptor(-1);
  return Descriptor(openat(folder.value(), name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

bool write_all(const Descriptor& file, std::string_view text) {
  while (!text.empty()) {
    const auto written = write(file.value(), text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

bool has_entry(const std::string& root, const std::string& path) {
  std::error_code error;
  return fs::exists(fs::symlink_status(fs::path(root) / path, error));
}

Result<void> write_new_file(const std::string& root, const std::string& path, std::string_view text, bool executable) {
  const auto place = (fs::path(root) / path).lexically_normal().string();
  std::error_code error;
  fs::create_directories(root, error);
  Descriptor folder(open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  const auto parts = split(path, '/');
  for (std::size_t i = 0; i + 1 < parts.size() && folder.is_open(); ++i) {
    folder = open_folder(folder, std::string(parts[i]));
  }
  if (!folder.is_open()) return not_written(place, errno);
  const std::string name(parts.back());
  Descriptor file(openat(folder.value(), name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                         executable ? 0777 : 0666));
  if (!file.is_open()) return not_written(place, errno);
  if (write_all(file, text) && file.finish()) return {};
  const int code = errno;
  unlinkat(folder.value(), name.c_str(), 0);  // a half of a file would be kept by the next run
  return not_written(place, code);
}

}  // namespace mlready
