#include "cli/write.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

namespace mlready {
namespace {

namespace fs = std::filesystem;

/// A file open for writing.
class OpenFile {
 public:
  OpenFile(const fs::path& path, int flags) : descriptor_(open(path.c_str(), flags | O_WRONLY | O_CLOEXEC, 0666)) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (descriptor_ >= 0) close(descriptor_);
  }

  bool opened() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }

  /// Closes the file; some file systems tell only then that the disk is full.
  bool finish() { return close(std::exchange(descriptor_, -1)) == 0; }

 private:
  int descriptor_;
};

std::string system_message(int error) {
  return std::generic_category().message(error);
}

tl::unexpected<Error> not_written(const std::string& place, int error) {
  return failure("the report cannot be written: " + system_message(error), place);
}

/// Whether all of `text` was written; otherwise `errno` says why not.
bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const auto written = write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

Result<void> write_directly(const std::string& path, std::string_view text) {
  OpenFile file(path, 0);
  if (!file.opened() || !write_all(file.descriptor(), text) || !file.finish()) return not_written(path, errno);
  return {};
}

Result<void> write_through_temporary(const std::string& path, const fs::path& target, std::string_view text) {
  auto temporary = target;
  temporary += "." + std::to_string(getpid()) + ".tmp";
  OpenFile file(temporary, O_CREAT | O_EXCL);
  if (!file.opened()) return not_written(path, errno);
  if (write_all(file.descriptor(), text) && file.finish() && rename(temporary.c_str(), target.c_str()) == 0) return {};
  const int error = errno;
  unlink(temporary.c_str());
  return not_written(path, error);
}

}  // namespace

Result<void> write_standard_output(std::string_view text) {
  if (!write_all(STDOUT_FILENO, text)) return not_written("standard output", errno);
  return {};
}

Result<void> write_file(const std::string& path, std::string_view text) {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (fs::exists(status) && !fs::is_regular_file(status)) return write_directly(path, text);
  const auto target = fs::weakly_canonical(fs::absolute(path, error), error);
  if (error) return not_written(path, error.value());
  fs::create_directories(target.parent_path(), error);
  if (error) return not_written(path, error.value());
  return write_through_temporary(path, target, text);
}

}  // namespace mlready
