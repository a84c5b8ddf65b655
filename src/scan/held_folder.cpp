#include "scan/held_folder.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>

#include <cerrno>

#include "base/text.h"

namespace mlready {
namespace {

// The C library has no function for it yet.
Descriptor open_by_kernel(int folder, const std::string& path, int flags) {
  open_how how{};
  how.flags = static_cast<unsigned>(flags);
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
  return Descriptor(static_cast<int>(syscall(SYS_openat2, folder, path.c_str(), &how, sizeof how)));
}

/// Kernels before 5.6 do not know the call; containers that filter calls refuse the ones that they do not know.
bool lacks_call(int error) {
  return error == ENOSYS || error == EPERM;
}

}  // namespace

HeldFolder::HeldFolder(const std::string& absolute)
    : folder_(::open(absolute.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)) {
  if (!folder_.is_open()) error_ = errno;
}

Descriptor HeldFolder::open(const std::string& path, int flags) const {
  if (!folder_.is_open()) {
    errno = error_;
    return Descriptor();
  }
  const std::string name = path.empty() ? "." : path;
  flags |= O_NOFOLLOW | O_CLOEXEC;
  auto opened = open_by_kernel(folder_.number(), name, flags);
  if (opened.is_open() || !lacks_call(errno)) return opened;
  return open_by_parts(folder_.number(), name, flags);
}

bool HeldFolder::status(const std::string& path, struct stat& status) const {
  const auto place = open(path, O_PATH);
  return place.is_open() && fstat(place.number(), &status) == 0;
}

Descriptor open_by_parts(int folder, const std::string& path, int flags) {
  Descriptor above;
  const auto parts = split(path, '/');
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool last = i + 1 == parts.size();
    if (parts[i].empty() || parts[i] == "..") {
      errno = EXDEV;
      return Descriptor();
    }
    const int place = above.is_open() ? above.number() : folder;
    Descriptor next(openat(place, std::string(parts[i]).c_str(),
                           last ? flags | O_NOFOLLOW | O_CLOEXEC : O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (last || !next.is_open()) return next;
    above = std::move(next);
  }
  return Descriptor();
}

}  // namespace mlready
