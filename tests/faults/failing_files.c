// Calls about files and folders that fail where they are chosen to.

#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "failing_calls.h"

static mode_t mode_of(int flags, va_list arguments) {
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
}

#define OPENING(name)                                  \
  int name(const char* path, int flags, ...) {         \
    NEXT(int, #name, const char*, int, ...);           \
    va_list arguments;                                 \
    va_start(arguments, flags);                        \
    const mode_t bits = mode_of(flags, arguments);     \
    va_end(arguments);                                 \
    return fails(OPEN) ? -1 : next(path, flags, bits); \
  }
OPENING(open)
OPENING(open64)

// What checked builds call in place of open, where the flags are no constant.
int __open_2(const char* path, int flags) {
  NEXT(int, "__open_2", const char*, int);
  return fails(OPEN) ? -1 : next(path, flags);
}

#define OPENING_AT(name)                                       \
  int name(int folder, const char* path, int flags, ...) {     \
    NEXT(int, #name, int, const char*, int, ...);              \
    va_list arguments;                                         \
    va_start(arguments, flags);                                \
    const mode_t bits = mode_of(flags, arguments);             \
    va_end(arguments);                                         \
    return fails(OPEN) ? -1 : next(folder, path, flags, bits); \
  }
OPENING_AT(openat)
OPENING_AT(openat64)

int __openat_2(int folder, const char* path, int flags) {
  NEXT(int, "__openat_2", int, const char*, int);
  return fails(OPEN) ? -1 : next(folder, path, flags);
}

// openat2, for which the C library has no function; whatever else is called like this goes on.
long syscall(long number, ...) {
  NEXT(long, "syscall", long, ...);
  va_list list;
  va_start(list, number);
  long arguments[6];
  for (int index = 0; index < 6; ++index) arguments[index] = va_arg(list, long);
  va_end(list);
  if (number == SYS_openat2 && fails(OPEN)) return -1;
  return next(number, arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5]);
}

FILE* fopen(const char* path, const char* how) {
  NEXT(FILE*, "fopen", const char*, const char*);
  return fails(OPEN) ? NULL : next(path, how);
}

FILE* fopen64(const char* path, const char* how) {
  NEXT(FILE*, "fopen64", const char*, const char*);
  return fails(OPEN) ? NULL : next(path, how);
}

DIR* opendir(const char* path) {
  NEXT(DIR*, "opendir", const char*);
  return fails(OPEN) ? NULL : next(path);
}

DIR* fdopendir(int descriptor) {
  NEXT(DIR*, "fdopendir", int);
  return fails(OPEN) ? NULL : next(descriptor);
}

struct dirent* readdir(DIR* folder) {
  NEXT(struct dirent*, "readdir", DIR*);
  return fails(READ) ? NULL : next(folder);
}

struct dirent64* readdir64(DIR* folder) {
  NEXT(struct dirent64*, "readdir64", DIR*);
  return fails(READ) ? NULL : next(folder);
}

ssize_t read(int descriptor, void* bytes, size_t size) {
  NEXT(ssize_t, "read", int, void*, size_t);
  bool cut = false;
  return fails_or_cuts(READ, &cut) ? -1 : next(descriptor, bytes, cut && size > 0 ? 1 : size);
}

ssize_t pread(int descriptor, void* bytes, size_t size, off_t at) {
  NEXT(ssize_t, "pread", int, void*, size_t, off_t);
  return fails(READ) ? -1 : next(descriptor, bytes, size, at);
}

ssize_t pread64(int descriptor, void* bytes, size_t size, off64_t at) {
  NEXT(ssize_t, "pread64", int, void*, size_t, off64_t);
  return fails(READ) ? -1 : next(descriptor, bytes, size, at);
}

int stat(const char* path, struct stat* status) {
  NEXT(int, "stat", const char*, struct stat*);
  return fails(STATUS) ? -1 : next(path, status);
}

int lstat(const char* path, struct stat* status) {
  NEXT(int, "lstat", const char*, struct stat*);
  return fails(STATUS) ? -1 : next(path, status);
}

int fstat(int descriptor, struct stat* status) {
  NEXT(int, "fstat", int, struct stat*);
  return fails(STATUS) ? -1 : next(descriptor, status);
}

int stat64(const char* path, struct stat64* status) {
  NEXT(int, "stat64", const char*, struct stat64*);
  return fails(STATUS) ? -1 : next(path, status);
}

int lstat64(const char* path, struct stat64* status) {
  NEXT(int, "lstat64", const char*, struct stat64*);
  return fails(STATUS) ? -1 : next(path, status);
}

int fstat64(int descriptor, struct stat64* status) {
  NEXT(int, "fstat64", int, struct stat64*);
  return fails(STATUS) ? -1 : next(descriptor, status);
}

int fstatat(int folder, const char* path, struct stat* status, int flags) {
  NEXT(int, "fstatat", int, const char*, struct stat*, int);
  return fails(STATUS) ? -1 : next(folder, path, status, flags);
}

int fstatat64(int folder, const char* path, struct stat64* status, int flags) {
  NEXT(int, "fstatat64", int, const char*, struct stat64*, int);
  return fails(STATUS) ? -1 : next(folder, path, status, flags);
}

char* realpath(const char* path, char* resolved) {
  NEXT(char*, "realpath", const char*, char*);
  return fails(STATUS) ? NULL : next(path, resolved);
}

ssize_t readlink(const char* path, char* bytes, size_t size) {
  NEXT(ssize_t, "readlink", const char*, char*, size_t);
  return fails(STATUS) ? -1 : next(path, bytes, size);
}

void* mmap(void* address, size_t size, int protection, int flags, int descriptor, off_t at) {
  NEXT(void*, "mmap", void*, size_t, int, int, int, off_t);
  return fails(MAP) ? MAP_FAILED : next(address, size, protection, flags, descriptor, at);
}

void* mmap64(void* address, size_t size, int protection, int flags, int descriptor, off64_t at) {
  NEXT(void*, "mmap64", void*, size_t, int, int, int, off64_t);
  return fails(MAP) ? MAP_FAILED : next(address, size, protection, flags, descriptor, at);
}

ssize_t write(int descriptor, const void* bytes, size_t size) {
  NEXT(ssize_t, "write", int, const void*, size_t);
  bool cut = false;
  return fails_or_cuts(WRITE, &cut) ? -1 : next(descriptor, bytes, cut && size > 0 ? 1 : size);
}

ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t at) {
  NEXT(ssize_t, "pwrite", int, const void*, size_t, off_t);
  return fails(WRITE) ? -1 : next(descriptor, bytes, size, at);
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t at) {
  NEXT(ssize_t, "pwrite64", int, const void*, size_t, off64_t);
  return fails(WRITE) ? -1 : next(descriptor, bytes, size, at);
}

int ftruncate(int descriptor, off_t size) {
  NEXT(int, "ftruncate", int, off_t);
  return fails(WRITE) ? -1 : next(descriptor, size);
}

int ftruncate64(int descriptor, off64_t size) {
  NEXT(int, "ftruncate64", int, off64_t);
  return fails(WRITE) ? -1 : next(descriptor, size);
}

int fdatasync(int descriptor) {
  NEXT(int, "fdatasync", int);
  return fails(SYNC) ? -1 : next(descriptor);
}

int fsync(int descriptor) {
  NEXT(int, "fsync", int);
  return fails(SYNC) ? -1 : next(descriptor);
}

int close(int descriptor) {
  NEXT(int, "close", int);
  if (!fails(SYNC)) return next(descriptor);
  const int error = errno;
  next(descriptor);
  errno = error;
  return -1;
}

int rename(const char* from, const char* to) {
  NEXT(int, "rename", const char*, const char*);
  return fails(RENAME) ? -1 : next(from, to);
}

int mkdir(const char* path, mode_t bits) {
  NEXT(int, "mkdir", const char*, mode_t);
  return fails(RENAME) ? -1 : next(path, bits);
}

int fchmod(int descriptor, mode_t bits) {
  NEXT(int, "fchmod", int, mode_t);
  return fails(RENAME) ? -1 : next(descriptor, bits);
}
