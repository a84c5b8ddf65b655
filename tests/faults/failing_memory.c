// Allocation, which fails where it is chosen to.

#define _GNU_SOURCE
#include <errno.h>
#include <stdlib.h>

#include "failing_calls.h"

void* malloc(size_t size) {
  NEXT(void*, "malloc", size_t);
  return fails(MEMORY) ? NULL : next(size);
}

void* calloc(size_t count, size_t size) {
  NEXT(void*, "calloc", size_t, size_t);
  return fails(MEMORY) ? NULL : next(count, size);
}

void* realloc(void* old, size_t size) {
  NEXT(void*, "realloc", void*, size_t);
  return fails(MEMORY) ? NULL : next(old, size);
}

void* reallocarray(void* old, size_t count, size_t size) {
  size_t bytes = 0;
  if (!__builtin_mul_overflow(count, size, &bytes)) return realloc(old, bytes);
  errno = ENOMEM;
  return NULL;
}

void* aligned_alloc(size_t alignment, size_t size) {
  NEXT(void*, "aligned_alloc", size_t, size_t);
  return fails(MEMORY) ? NULL : next(alignment, size);
}

void* memalign(size_t alignment, size_t size) {
  NEXT(void*, "memalign", size_t, size_t);
  return fails(MEMORY) ? NULL : next(alignment, size);
}

int posix_memalign(void** result, size_t alignment, size_t size) {
  NEXT(int, "posix_memalign", void**, size_t, size_t);
  return fails(MEMORY) ? ENOMEM : next(result, alignment, size);
}
