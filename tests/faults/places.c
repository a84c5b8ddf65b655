#include "places.h"

#include <execinfo.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>

#include "threads.h"

// The innermost frames that are compared, of which three to five are this library's own.
enum { FRAMES = 14, SLOTS = 1 << 20 };

struct place {
  atomic_uint_fast64_t stack;  // a hash of kind, thread and return addresses; 0 where the slot is free
  enum kind kind;
  long call;
  int thread;
};

static struct place places[SLOTS];
static bool looks;
static _Thread_local bool is_looking;

void prepare_places(void) {
  void* frames[1];
  backtrace(frames, 1);  // loads the unwinder
  looks = true;
}

bool is_place_looked_at(void) {
  return is_looking;
}

static uint64_t mixed(uint64_t hash, uint64_t value) {
  const uint64_t product = (hash ^ value) * 0x9E3779B97F4A7C15U;
  return product ^ (product >> 29U);
}

static uint64_t stack_of(enum kind kind) {
  void* frames[FRAMES];
  const int count = backtrace(frames, FRAMES);
  uint64_t hash = mixed(kind + 1, thread_number());
  for (int index = 0; index < count; ++index) hash = mixed(hash, (uintptr_t)frames[index]);
  return hash == 0 ? 1 : hash;
}

/// The slot is this call's own, or another's from the same place; no more places are kept than there are slots.
static void keep(uint64_t stack, enum kind kind, long call) {
  for (uint64_t tried = 0; tried < SLOTS; ++tried) {
    struct place* place = &places[(stack + tried) % SLOTS];
    uint_fast64_t free_slot = 0;
    if (atomic_compare_exchange_strong(&place->stack, &free_slot, stack)) {
      place->kind = kind;
      place->call = call;
      place->thread = thread_number();
      return;
    }
    if (free_slot == stack) return;
  }
}

void look_at_place(enum kind kind, long call) {
  if (!looks) return;
  is_looking = true;
  keep(stack_of(kind), kind, call);
  is_looking = false;
}

void tell_places(const char* path, const char* const names[KINDS]) {
  FILE* file = fopen(path, "w");
  if (file == NULL) return;
  for (int index = 0; index < SLOTS; ++index) {
    const struct place* place = &places[index];
    if (place->stack != 0) fprintf(file, "%s:%ld@%d\n", names[place->kind], place->call, place->thread);
  }
  fclose(file);
}
