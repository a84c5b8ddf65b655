#pragma once

#include <chrono>
#include <cstddef>

#include "mlready/file_facts.h"

namespace mlready {

/// Adds to `facts` what its file says. Every extractor has this form. It does no I/O, lets no exception out, takes
/// time linear in the file's size and bounded stack; what it cannot parse becomes a `ParseProblem` and it goes on.
using Extractor = void (*)(FileFacts& facts);

/// How much may be done for one file. The steps of `FileFacts::spend` are counted, so that the same file has the same
/// facts on every machine; the time is there for what no count foresees, and far from what a file takes.
struct WorkLimits {
  std::size_t steps_per_byte = 128;
  std::size_t least_steps = 16 << 20;
  std::size_t most_steps = 512 << 20;
  std::chrono::milliseconds time{20'000};  ///< of the thread's processor
};

/// Runs every extractor that reads files of this language, role and name. A file that reaches a limit keeps the facts
/// that it has by then, and a `ParseProblem` says so.
FileFacts extract(SourceFile file, const WorkLimits& limits = {});

/// Whether the limit of time cut the file short. What it says then hangs on the machine and its load.
bool is_cut_by_time(const FileFacts& facts);

}  // namespace mlready
