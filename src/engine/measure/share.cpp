#include "engine/measure/share.h"

#include <fmt/format.h>

namespace mlready {

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

std::string share_text(std::size_t part, std::size_t whole, std::string_view what) {
  return fmt::format("{} of {} ({} %) {}", part, whole, static_cast<int>(percent(part, whole)), what);
}

}  // namespace mlready
