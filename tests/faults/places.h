// The places that calls come from: two calls of a kind come from one where the innermost functions that lead to them,
// in one thread, are at the same points of their code.
#pragma once

#include <stdbool.h>

#include "failing_calls.h"

/// Looks at places from now on. What this takes the first time, it takes here.
void prepare_places(void);

/// Keeps the number of a call in its thread where no earlier one of its kind came from the same place.
void look_at_place(enum kind kind, long call);

/// Whether this thread is just looking, whose own calls do not count.
bool is_place_looked_at(void);

/// Writes what was kept, a line KIND:N@THREAD each.
void tell_places(const char* path, const char* const names[KINDS]);
