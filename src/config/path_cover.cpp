#include "config/path_cover.h"

#include "base/text.h"
#include "scan/path.h"

namespace mlready {
namespace {

/// `a/b/**` and `a/b/` name the folder `a/b`, which everything below it belongs to.
std::string without_tail(const std::string& glob) {
  auto plain = normalised(glob).value_or(glob);
  while (plain.ends_with("/**")) plain.resize(plain.size() - 3);
  return plain;
}

std::vector<std::string> without_tails(const std::vector<std::string>& globs) {
  std::vector<std::string> plain;
  for (const auto& glob : globs) plain.push_back(without_tail(glob));
  return plain;
}

}  // namespace

PathCover::PathCover(const std::vector<std::string>& globs) : patterns_(without_tails(globs)) {}

bool PathCover::covers(std::string_view path) const {
  const auto lower = to_lower(path);
  for (auto end = lower.find('/'); end != std::string::npos; end = lower.find('/', end + 1)) {
    if (patterns_.match(std::string_view(lower).substr(0, end))) return true;
  }
  return !lower.empty() && patterns_.match(lower);
}

}  // namespace mlready
