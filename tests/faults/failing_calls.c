// Lets the n-th call of a kind fail in the program that it is loaded into (LD_PRELOAD), counted from the start of main.
//
//   MLREADY_FAULT=KIND:N            the n-th call fails
//   MLREADY_FAULT=KIND:N@THREAD     the n-th of that thread, which counts the same whatever the others do meanwhile
//   MLREADY_FAULT=KIND:N:on         it and all that follow
//   MLREADY_FAULT=KIND:N:short      reads and writes do one byte only
//   MLREADY_FAULT=KIND:N:SIGNAL     before it the program gets the signal of that number
//   MLREADY_CALLS=FILE              writes how many calls of each kind there were, at the end of main
//   MLREADY_PLACES=FILE             writes each call that comes from a new place (places.h), as KIND:N@THREAD
//
// Only calls between libraries are seen, not those that the C library makes inside itself.

#define _GNU_SOURCE
#include "failing_calls.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "places.h"
#include "threads.h"

static const char* const names[KINDS] = {"memory", "new",   "open", "read",   "status",
                                         "map",    "write", "sync", "rename", "thread"};
static const int errors[KINDS] = {ENOMEM, ENOMEM, EMFILE, EIO, EACCES, ENOMEM, ENOSPC, EIO, EACCES, EAGAIN};

enum mode { NONE, ONCE, ON, SHORT, SIGNAL };

static atomic_long calls[KINDS];
static atomic_bool active;
static _Thread_local long own_calls[KINDS];
static enum kind chosen_kind;
static long chosen_call;
static int chosen_thread = -1;  // of which calls are counted; -1 for all
static enum mode mode;
static int chosen_signal;

static bool is_chosen(long call_of_all, long own_call) {
  if (chosen_thread >= 0 && chosen_thread != thread_number()) return false;
  const long call = chosen_thread >= 0 ? own_call : call_of_all;
  return mode == ON ? call >= chosen_call : mode != NONE && call == chosen_call;
}

bool fails_or_cuts(enum kind kind, bool* cut) {
  if (!active || thread_number() < 0 || is_place_looked_at()) return false;
  const long call = ++calls[kind];
  const long own_call = ++own_calls[kind];
  look_at_place(kind, own_call);
  if (kind != chosen_kind || !is_chosen(call, own_call)) return false;
  if (mode == SIGNAL) {
    mode = NONE;
    kill(getpid(), chosen_signal);
    return false;
  }
  if (mode == SHORT) {
    *cut = true;
    return false;
  }
  errno = errors[kind];
  return true;
}

bool fails(enum kind kind) {
  bool ignored = false;
  return fails_or_cuts(kind, &ignored);
}

static void choose(const char* wish) {
  char kind[16] = "";
  char how[16] = "";
  if (sscanf(wish, "%15[^:]:%ld@%d:%15s", kind, &chosen_call, &chosen_thread, how) < 3 &&
      sscanf(wish, "%15[^:]:%ld:%15s", kind, &chosen_call, how) < 2) {
    return;
  }
  for (int index = 0; index < KINDS; ++index) {
    if (strcmp(kind, names[index]) == 0) chosen_kind = (enum kind)index;
  }
  chosen_signal = atoi(how);
  mode = how[0] == '\0' ? ONCE : strcmp(how, "on") == 0 ? ON : strcmp(how, "short") == 0 ? SHORT : SIGNAL;
}

static void tell_calls(const char* path) {
  FILE* file = fopen(path, "w");
  if (file == NULL) return;
  for (int index = 0; index < KINDS; ++index) fprintf(file, "%s %ld\n", names[index], calls[index]);
  fclose(file);
}

// From the start of main to its end.

static int (*real_main)(int, char**, char**);

static int watched_main(int count, char** arguments, char** environment) {
  const char* wish = getenv("MLREADY_FAULT");
  const char* told = getenv("MLREADY_CALLS");
  const char* places = getenv("MLREADY_PLACES");
  number_first_thread();
  if (wish != NULL) choose(wish);
  if (places != NULL) prepare_places();
  active = true;
  const int code = real_main(count, arguments, environment);
  active = false;
  if (told != NULL) tell_calls(told);
  if (places != NULL) tell_places(places, names);
  return code;
}

int __libc_start_main(int (*main)(int, char**, char**), int count, char** arguments, void (*init)(void),
                      void (*fini)(void), void (*rtld_fini)(void), void* stack_end) {
  NEXT(int, "__libc_start_main", int (*)(int, char**, char**), int, char**, void (*)(void), void (*)(void),
       void (*)(void), void*);
  real_main = main;
  return next(watched_main, count, arguments, init, fini, rtld_fini, stack_end);
}
