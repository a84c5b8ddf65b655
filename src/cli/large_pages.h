#pragma once

namespace mlready {

/// Lets the C library take memory from the kernel in large steps, and the first of them in large pages where the kernel
/// has them. Otherwise a fifth of a short audit is the kernel's: it hands out each page of four kilobytes when it is
/// first touched. To be called once, before there are other threads.
void take_memory_in_large_pages();

}  // namespace mlready
