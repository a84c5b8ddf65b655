#pragma once

#include <git2.h>
#include <sys/stat.h>

#include <cstdint>

namespace mlready {

/// Seconds since 1970, by the clock that files are stamped by.
std::int64_t seconds_now();

/// Stands for the state of a file on the disk: device, number, size, and when it was changed. 0 for one that changed
/// only just before `now`: it may change again without any of these showing it (git, racy-git.txt).
std::uint64_t stamp_of(const struct stat& status, std::int64_t now);

/// Stands for a git object.
std::uint64_t stamp_of(const git_oid& id);

}  // namespace mlready
