#include "cli/out_of_memory.h"

#include <cmark-gfm.h>
#include <git2.h>
#include <git2/sys/alloc.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>
#include <pugixml.hpp>
#include <string_view>

#include "cli/exit_code.h"

namespace mlready {
namespace {

/// Runs no destructors: some of them allocate.
[[noreturn]] void end() {
  constexpr std::string_view words = "mlready: error: out of memory\n";
  [[maybe_unused]] const auto written = write(STDERR_FILENO, words.data(), words.size());
  _exit(static_cast<int>(ExitCode::incomplete));
}

// As the functions of the C library, but never null.

void* reallocate(void* block, std::size_t count, std::size_t size) {
  auto* memory = reallocarray(block, std::max<std::size_t>(count, 1), std::max<std::size_t>(size, 1));
  if (memory == nullptr) end();
  return memory;
}

void* reallocate(void* block, std::size_t size) {
  return reallocate(block, 1, size);
}

void* allocate(std::size_t size) {
  return reallocate(nullptr, size);
}

void* allocate_zeroed(std::size_t count, std::size_t size) {
  auto* memory = std::calloc(count, size);
  if (memory == nullptr) end();
  return memory;
}

char* copy(const char* text, std::size_t size) {
  auto* memory = static_cast<char*>(allocate(size + 1));
  std::memcpy(memory, text, size);
  memory[size] = '\0';
  return memory;
}

/// libgit2 names the place in its sources that asks, for those who look for leaks.
git_allocator for_git() {
  return {
      .gmalloc = [](std::size_t size, const char*, int) { return allocate(size); },
      .gcalloc = [](std::size_t count, std::size_t size, const char*, int) { return allocate_zeroed(count, size); },
      .gstrdup = [](const char* text, const char*, int) { return copy(text, std::strlen(text)); },
      .gstrndup = [](const char* text, std::size_t most, const char*, int) { return copy(text, strnlen(text, most)); },
      .gsubstrdup = [](const char* text, std::size_t size, const char*, int) { return copy(text, size); },
      .grealloc = [](void* block, std::size_t size, const char*, int) { return reallocate(block, size); },
      .greallocarray = [](void* block, std::size_t count, std::size_t size, const char*,
                          int) { return reallocate(block, count, size); },
      .gmallocarray = [](std::size_t count, std::size_t size, const char*,
                         int) { return reallocate(nullptr, count, size); },
      .gfree = std::free,
  };
}

}  // namespace

void end_when_out_of_memory() {
  std::set_new_handler(end);
  pugi::set_memory_management_functions(allocate, std::free);
  *cmark_get_default_mem_allocator() = {allocate_zeroed, reallocate, std::free};
  auto allocator = for_git();
  git_libgit2_opts(GIT_OPT_SET_ALLOCATOR, &allocator);  // is copied
}

}  // namespace mlready
