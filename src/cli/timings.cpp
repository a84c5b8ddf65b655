#include "cli/timings.h"

#include <fmt/format.h>
#include <sys/resource.h>

namespace mlready {
namespace {

double milliseconds(std::chrono::nanoseconds time) {
  return std::chrono::duration<double, std::milli>(time).count();
}

double megabytes(std::uint64_t bytes) {
  return static_cast<double>(bytes) / 1e6;
}

/// Of the process so far (getrusage, in units of 1,024 bytes on Linux).
std::uint64_t peak_bytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
}

std::string row_of(const StageTime& stage) {
  auto row = fmt::format("{:<28} {:>9.1f}", stage.stage, milliseconds(stage.time));
  if (stage.files > 0) row += fmt::format(" {:>8}", stage.files);
  if (stage.bytes > 0) {
    const auto seconds = std::max(1e-9, milliseconds(stage.time) / 1e3);
    row += fmt::format(" {:>8.1f} {:>8.0f}", megabytes(stage.bytes), megabytes(stage.bytes) / seconds);
  }
  return row + '\n';
}

}  // namespace

std::string timings_table(std::span<const StageTime> stages, std::chrono::nanoseconds all) {
  auto table = fmt::format("{:<28} {:>9} {:>8} {:>8} {:>8}\n", "processor time of", "ms", "files", "MB", "MB/s");
  for (const auto& stage : stages) table += row_of(stage);
  return table + fmt::format("{:<28} {:>9.1f}\npeak memory: {:.1f} MB\n", "wall time of all", milliseconds(all),
                             megabytes(peak_bytes()));
}

}  // namespace mlready
