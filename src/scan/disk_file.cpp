#include "scan/disk_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <memory>

#include "scan/path.h"

namespace mlready {
namespace {

// O_NONBLOCK: opening a named pipe that took the file's place must not wait.
constexpr int how_to_read = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;

std::string too_large(std::uint64_t limit) {
  return fmt::format("larger than {} bytes", limit);
}

// The size that `fstat` told is only a hint: the file may change meanwhile.
Result<std::string> read_all(int file, std::size_t size, std::uint64_t limit, const std::string& shown) {
  std::string bytes(size + 1, '\0');
  std::size_t used = 0;
  for (;;) {
    const ssize_t count = ::read(file, bytes.data() + used, bytes.size() - used);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return failure("cannot read: " + system_message(errno), shown);
    if (count == 0) break;
    used += static_cast<std::size_t>(count);
    if (used > limit) return failure(too_large(limit), shown);
    if (used == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(used);
  return bytes;
}

bool is_same_moment(const timespec& left, const timespec& right) {
  return left.tv_sec == right.tv_sec && left.tv_nsec == right.tv_nsec;
}

/// Whether the file is still as it was at `before`: bytes that were read while others were written belong to no file.
bool is_unchanged(int file, const struct stat& before) {
  struct stat after {};
  return fstat(file, &after) == 0 && after.st_size == before.st_size && is_same_moment(after.st_mtim, before.st_mtim) &&
         is_same_moment(after.st_ctim, before.st_ctim);
}

std::string why_unopened(int error) {
  return error == ELOOP ? "lies behind a symbolic link: not followed" : "cannot read: " + system_message(error);
}

Result<std::string> read_opened(const Descriptor& file, std::uint64_t limit, const std::string& shown) {
  struct stat status {};
  if (!file.is_open() || fstat(file.number(), &status) != 0) return failure(why_unopened(errno), shown);
  if (!S_ISREG(status.st_mode)) return failure("not a regular file", shown);
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (size > limit) return failure(too_large(limit), shown);
  auto bytes = read_all(file.number(), size, limit, shown);
  if (bytes && !is_unchanged(file.number(), status)) return failure("changed while it was read", shown);
  return bytes;
}

}  // namespace

Result<std::string> read_regular_file(const HeldFolder& folder, const std::string& path, std::uint64_t limit,
                                      const std::string& shown) {
  return read_opened(folder.open(path, how_to_read), limit, shown);
}

Result<std::string> read_regular_file(const std::string& path, std::uint64_t limit, const std::string& shown) {
  return read_opened(Descriptor(open(path.c_str(), how_to_read)), limit, shown);
}

LinkTarget follow_link(const std::string& path, const std::string& root) {
  const std::unique_ptr<char, decltype(&std::free)> resolved(realpath(path.c_str(), nullptr), &std::free);
  struct stat status {};
  if (!resolved || lstat(resolved.get(), &status) != 0) return {};
  LinkTarget target{LinkEnd::special, resolved.get(), static_cast<std::uint64_t>(status.st_size),
                    (status.st_mode & S_IXUSR) != 0};
  if (!is_at_or_below(target.path, root) || has_git_part(relative_to(target.path, root))) {
    target.end = LinkEnd::outside;
  } else if (S_ISREG(status.st_mode)) {
    target.end = LinkEnd::file;
  } else if (S_ISDIR(status.st_mode)) {
    target.end = LinkEnd::folder;
  }
  return target;
}

}  // namespace mlready
