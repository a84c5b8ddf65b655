#include "cli/large_pages.h"

#include <filesystem>
#include <fstream>
#include <string>

#include "support/catch.h"

namespace mlready {
namespace {

/// The flags that the kernel keeps of the heap's mappings, or of what was split off them (proc(5), "smaps").
std::string flags_of_heap() {
  std::ifstream file("/proc/self/smaps");
  std::string flags;
  bool in_heap = false;
  for (std::string line; std::getline(file, line);) {
    if (line.find('-') < line.find(' ')) in_heap = line.ends_with("[heap]");
    if (in_heap && line.starts_with("VmFlags:")) flags += line.substr(sizeof "VmFlags:" - 1);
  }
  return flags;
}

bool has_large_pages() {
  return std::filesystem::exists("/sys/kernel/mm/transparent_hugepage/enabled") && !flags_of_heap().empty();
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool own_allocator = true;
#else
constexpr bool own_allocator = false;
#endif

TEST_CASE("The heap's next step is in large pages, where the kernel has them and the C library allocates") {
  if (!has_large_pages() || own_allocator) return;
  take_memory_in_large_pages();
  CHECK(flags_of_heap().find(" hg") != std::string::npos);
}

}  // namespace
}  // namespace mlready
