// What the calls that can be made to fail ask before they go on to the next definition in the order of libraries.
#pragma once

#include <dlfcn.h>
#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

// MEMORY is what the C functions are asked for. That goes for C++ as well, except under sanitizers, where it is NEW.
enum kind { MEMORY, NEW, OPEN, READ, STATUS, MAP, WRITE, SYNC, RENAME, THREAD, KINDS };

/// Counts a call; whether it has to fail. Sets errno.
bool fails(enum kind kind);

/// The same for a call that can do less than it is asked to: `cut` says whether it has to.
bool fails_or_cuts(enum kind kind, bool* cut);

#ifdef __cplusplus
}
#endif

#define NEXT(result, name, ...)       \
  static result (*next)(__VA_ARGS__); \
  if (next == NULL) next = (result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)
