// Changes files in the middle of a run of the program that it is loaded into (LD_PRELOAD).
//
//   MLREADY_MEANWHILE=open:N:END:COMMAND   before the n-th opening of a path that ends in END, the shell runs COMMAND
//   MLREADY_MEANWHILE=read:N:END:COMMAND   likewise before the n-th reading from it
//   MLREADY_NO_OPENAT2=1                   the kernel does not know openat2
//
// Seen are the calls by which the program opens and reads what it audits.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_int calls;

/// Whether the last parts of the path `text` are the first `size` bytes of `end`.
static bool ends_with(const char* text, const char* end, size_t size) {
  const size_t whole = strlen(text);
  return whole >= size && strncmp(text + whole - size, end, size) == 0 &&
         (whole == size || text[whole - size - 1] == '/');
}

/// The part of `text` behind the next colon; `size` becomes the length of what stands before it.
static const char* next_part(const char* text, size_t* size) {
  *size = strcspn(text, ":");
  return text + *size + (text[*size] == ':');
}

static void run(const char* command) {
  char* copy = strdup(command);
  unsetenv("LD_PRELOAD");
  if (system(copy) != 0) abort();
  free(copy);
}

static void meanwhile(const char* call, const char* path) {
  const char* wish = getenv("MLREADY_MEANWHILE");
  if (wish == NULL || strncmp(wish, call, strlen(call)) != 0) return;
  size_t size = 0;
  const char* number = next_part(wish, &size);
  const char* end = next_part(number, &size);
  const char* command = next_part(end, &size);
  if (ends_with(path, end, size) && ++calls == atoi(number)) run(command);
}

long syscall(long number, ...) {
  static long (*next)(long, ...);
  if (next == NULL) next = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
  va_list list;
  va_start(list, number);
  long arguments[6];
  for (int index = 0; index < 6; ++index) arguments[index] = va_arg(list, long);
  va_end(list);
  if (number == SYS_openat2 && getenv("MLREADY_NO_OPENAT2") != NULL) {
    errno = ENOSYS;
    return -1;
  }
  if (number == SYS_openat2) meanwhile("open", (const char*)arguments[1]);
  return next(number, arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5]);
}

// The program makes no files by this call.
int openat(int folder, const char* path, int flags, ...) {
  static int (*next)(int, const char*, int, ...);
  if (next == NULL) next = (int (*)(int, const char*, int, ...))dlsym(RTLD_NEXT, "openat");
  meanwhile("open", path);
  return next(folder, path, flags);
}

// What checked builds call in its place, where the flags are no constant.
int __openat_2(int folder, const char* path, int flags) {
  return openat(folder, path, flags);
}

ssize_t read(int descriptor, void* bytes, size_t size) {
  static ssize_t (*next)(int, void*, size_t);
  if (next == NULL) next = (ssize_t(*)(int, void*, size_t))dlsym(RTLD_NEXT, "read");
  char name[64];
  char path[4096];
  snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
  const ssize_t length = readlink(name, path, sizeof path - 1);
  if (length > 0) {
    path[length] = '\0';
    meanwhile("read", path);
  }
  return next(descriptor, bytes, size);
}
