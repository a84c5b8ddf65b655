#define _GNU_SOURCE
#include "threads.h"

#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "failing_calls.h"

static atomic_int started;
static _Thread_local int number = -1;

int thread_number(void) {
  return number;
}

void number_first_thread(void) {
  number = 0;
}

struct task {
  void* (*run)(void*);
  void* argument;
  int number;
};

static void* run_numbered(void* given) {
  const struct task task = *(struct task*)given;
  free(given);
  number = task.number;
  return task.run(task.argument);
}

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*run)(void*), void* argument) {
  NEXT(int, "pthread_create", pthread_t*, const pthread_attr_t*, void* (*)(void*), void*);
  if (fails(THREAD)) return EAGAIN;
  struct task* task = malloc(sizeof *task);
  if (task == NULL) return EAGAIN;
  *task = (struct task){run, argument, ++started};
  const int error = next(thread, attributes, run_numbered, task);
  if (error != 0) free(task);
  return error;
}
