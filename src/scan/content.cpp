#include "scan/content.h"

namespace mlready {
namespace {

// Whether `start` stands in `bytes` where `fits(position)` holds.
template <class Fits>
bool occurs_where(std::string_view bytes, std::string_view start, Fits fits) {
  for (auto at = bytes.find(start); at != std::string_view::npos; at = bytes.find(start, at + 1)) {
    if (fits(at)) return true;
  }
  return false;
}

}  // namespace

bool has_line_starting(std::string_view bytes, std::string_view start) {
  return occurs_where(bytes, start, [&](std::size_t at) { return at == 0 || bytes[at - 1] == '\n'; });
}

bool has_indented_line_starting(std::string_view bytes, std::string_view start) {
  constexpr std::size_t deepest = 200;
  return occurs_where(bytes, start, [&](std::size_t at) {
    const std::size_t end = at > deepest ? at - deepest : 0;
    while (at > end && (bytes[at - 1] == ' ' || bytes[at - 1] == '\t')) --at;
    return at == 0 || bytes[at - 1] == '\n';
  });
}

bool has_line_longer_than(std::string_view bytes, std::size_t limit) {
  while (bytes.size() > limit) {
    const auto end = bytes.find('\n');
    if (end > limit) return true;
    bytes.remove_prefix(end + 1);
  }
  return false;
}

char first_visible(std::string_view bytes) {
  const auto at = bytes.find_first_not_of(" \t\r\n");
  return at == std::string_view::npos ? '\0' : bytes[at];
}

}  // namespace mlready
