// The sanitizers' operators new allocate by themselves. Under them these stand before them, which fail where they are
// chosen to and end as the standard library's do: by the handler, without one by an exception ([new.delete.single]).
#include <cstddef>
#include <new>

#include "failing_calls.h"

namespace {

void require_memory() {
  if (!fails(NEW)) return;
  const auto handler = std::get_new_handler();
  if (handler == nullptr) throw std::bad_alloc();
  handler();
}

}  // namespace

void* operator new(std::size_t size) {
  NEXT(void*, "_Znwm", std::size_t);
  require_memory();
  return next(size);
}

void* operator new[](std::size_t size) {
  NEXT(void*, "_Znam", std::size_t);
  require_memory();
  return next(size);
}

void* operator new(std::size_t size, std::align_val_t alignment) {
  NEXT(void*, "_ZnwmSt11align_val_t", std::size_t, std::align_val_t);
  require_memory();
  return next(size, alignment);
}

void* operator new[](std::size_t size, std::align_val_t alignment) {
  NEXT(void*, "_ZnamSt11align_val_t", std::size_t, std::align_val_t);
  require_memory();
  return next(size, alignment);
}

void* operator new(std::size_t size, const std::nothrow_t& tag) noexcept {
  NEXT(void*, "_ZnwmRKSt9nothrow_t", std::size_t, const std::nothrow_t&);
  return fails(NEW) ? nullptr : next(size, tag);
}

void* operator new[](std::size_t size, const std::nothrow_t& tag) noexcept {
  NEXT(void*, "_ZnamRKSt9nothrow_t", std::size_t, const std::nothrow_t&);
  return fails(NEW) ? nullptr : next(size, tag);
}
