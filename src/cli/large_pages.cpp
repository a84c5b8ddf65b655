#include "cli/large_pages.h"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace mlready {
namespace {

constexpr std::size_t step = 16U << 20;
constexpr std::size_t page = 2U << 20;

std::uintptr_t end_of_heap() {
  return reinterpret_cast<std::uintptr_t>(sbrk(0));
}

/// Uses up what is left of the heap, which is little at the start of a program.
void grow_heap() {
  constexpr std::size_t size = 100U << 10;  // less than what gets a mapping of its own
  constexpr std::size_t most = 100;
  const auto before = end_of_heap();
  std::vector<void*> blocks;
  while (end_of_heap() == before && blocks.size() < most) blocks.push_back(std::malloc(size));
  std::ranges::for_each(blocks, std::free);
}

}  // namespace

void take_memory_in_large_pages() {
  mallopt(M_TOP_PAD, step);
  const auto before = end_of_heap();
  grow_heap();
  const auto begin = (before + page - 1) / page * page;
  const auto end = end_of_heap();
  if (end > begin) madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
}

}  // namespace mlready
