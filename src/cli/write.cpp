#include "cli/write.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/interruption.h"

namespace mlready {
namespace {

namespace fs = std::filesystem;

// Functions that return an `int` give 0, or the number of the system's error.

int error_unless(bool done) {
  return done ? 0 : errno;
}

/// A file open for writing, or the error that kept it from being opened.
class OpenFile {
 public:
  OpenFile(const fs::path& path, int flags)
      : descriptor_(open(path.c_str(), flags | O_WRONLY | O_CLOEXEC, 0666)), error_(error_unless(descriptor_ >= 0)) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  OpenFile(OpenFile&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)), error_(other.error_) {}
  ~OpenFile() {
    if (descriptor_ >= 0) close(descriptor_);
  }

  int error() const { return error_; }
  int descriptor() const { return descriptor_; }

  /// Closes the file; some file systems tell only then that the disk is full.
  int finish() { return error_unless(close(std::exchange(descriptor_, -1)) == 0); }

 private:
  int descriptor_;
  int error_;
};

tl::unexpected<Error> not_written(const std::string& place, int error) {
  return failure("the report cannot be written: " + std::generic_category().message(error), place);
}

/// Waits until a pipe or terminal that another program set to non-blocking takes more.
int await_room(int descriptor) {
  pollfd waiting = {descriptor, POLLOUT, 0};
  return error_unless(poll(&waiting, 1, -1) > 0 || errno == EINTR);
}

int write_some(int descriptor, std::string_view& text) {
  const auto written = write(descriptor, text.data(), text.size());
  if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
  if (written > 0) return 0;
  if (written == 0) return EIO;
  if (errno == EAGAIN) return await_room(descriptor);
  return errno == EINTR ? 0 : errno;
}

int write_all(int descriptor, std::string_view text) {
  int error = 0;
  while (!text.empty() && error == 0) error = write_some(descriptor, text);
  return error;
}

/// Brings the bytes to the disk. Some file systems cannot, and say so.
int flush(int descriptor) {
  return error_unless(fsync(descriptor) == 0 || errno == EINVAL || errno == ENOSYS || errno == ENOTSUP);
}

Result<void> write_directly(const std::string& path, std::string_view text, int flags = 0) {
  OpenFile file(path, flags);
  int error = file.error();
  if (error == 0) error = write_all(file.descriptor(), text);
  if (error == 0) error = file.finish();
  if (error != 0) return not_written(path, error);
  return {};
}

struct Temporary {
  fs::path path;
  OpenFile file;
};

/// A new file in `folder`. One of the same name may be left of a process that was killed.
Temporary new_file_in(const fs::path& folder) {
  constexpr int attempts = 100;
  for (int attempt = 1;; ++attempt) {
    auto path = folder / fmt::format(".mlready-{}-{}.tmp", getpid(), attempt);
    OpenFile file(path, O_CREAT | O_EXCL);
    if (file.error() != EEXIST || attempt == attempts) return {std::move(path), std::move(file)};
  }
}

/// Gives the file the permissions of the one that it will replace.
int copy_permissions(const fs::path& from, int descriptor) {
  struct stat status = {};
  if (stat(from.c_str(), &status) != 0) return error_unless(errno == ENOENT);
  return error_unless(fchmod(descriptor, status.st_mode & 0777) == 0);
}

int fill(OpenFile& file, const fs::path& target, std::string_view text) {
  int error = copy_permissions(target, file.descriptor());
  if (error == 0) error = write_all(file.descriptor(), text);
  if (error == 0) error = flush(file.descriptor());
  return error == 0 ? file.finish() : error;
}

/// Makes the new name outlive a power failure. Where that fails, the report is in its place all the same.
void flush_folder(const fs::path& folder) {
  const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  fsync(descriptor);
  close(descriptor);
}

int replace(const fs::path& target, std::string_view text) {
  const Uninterrupted whole;
  auto [path, file] = new_file_in(target.parent_path());
  if (file.error() != 0) return file.error();
  int error = fill(file, target, text);
  if (error == 0) error = error_unless(rename(path.c_str(), target.c_str()) == 0);
  if (error != 0) {
    unlink(path.c_str());
    return error;
  }
  flush_folder(target.parent_path());
  return 0;
}

/// Where the file is, or will be: behind symbolic links, also those that lead to nothing yet.
fs::path final_place(const std::string& path, std::error_code& error) {
  constexpr int most_links = 40;
  auto place = fs::absolute(path, error);
  std::error_code ignored;  // where nothing can be learned, writing will fail and say why
  for (int link = 0; !error && link < most_links && fs::is_symlink(fs::symlink_status(place, ignored)); ++link) {
    place = place.parent_path() / fs::read_symlink(place, error);
  }
  return error ? fs::path() : fs::weakly_canonical(place, error);
}

}  // namespace

Result<void> write_standard_output(std::string_view text) {
  if (const int error = write_all(STDOUT_FILENO, text); error != 0) return not_written("standard output", error);
  return {};
}

Result<void> write_file(const std::string& path, std::string_view text) {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (fs::exists(status) && !fs::is_regular_file(status)) return write_directly(path, text);
  const auto target = final_place(path, error);
  if (error) return not_written(path, error.value());
  fs::create_directories(target.parent_path(), error);
  if (error) return not_written(path, error.value());
  if (const int code = replace(target, text); code != 0) return not_written(path, code);
  return {};
}

Result<void> append_file(const std::string& path, std::string_view text) {
  return write_directly(path, text, O_APPEND);
}

}  // namespace mlready
