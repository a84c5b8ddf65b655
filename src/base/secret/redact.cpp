#include "base/secret/redact.h"

#include <algorithm>
#include <vector>

#include "base/secret/secret_patterns.h"
#include "base/secret/secret_value.h"

namespace mlready {
namespace {

using re2::StringPiece;

struct Part {
  std::size_t begin;
  std::size_t end;
};

/// Finds the parts of a line to hide.
class RedactionScan {
 public:
  explicit RedactionScan(std::string_view line) : line_(line) {}

  std::vector<Part> run() {
    for (const auto& token : secret_patterns().tokens)
      each_match(*token.pattern, 1, [](const StringPiece*) { return true; });
    each_match(*secret_patterns().url, 2, [](const StringPiece* groups) {
      return !is_reference({groups[2].data(), groups[2].size()});
    });
    each_match(*secret_patterns().assignment, 3, hides_value);
    for (const auto& pair : secret_patterns().pairs)
      each_match(*pair, 2, [](const StringPiece* groups) {
        return !is_reference({groups[2].data(), groups[2].size()});
      });
    std::sort(parts_.begin(), parts_.end(),
              [](const Part& left, const Part& right) { return left.begin < right.begin; });
    return std::move(parts_);
  }

 private:
  /// String literals are hidden; bare values only where they look like no name or expression.
  static bool hides_value(const StringPiece* groups) {
    const std::string_view value(groups[3].data(), groups[3].size());
    if (is_reference(value)) return false;
    if (!groups[2].empty()) return true;
    return look_of_password(value) != ValueLook::none || look_of_token(value) != ValueLook::none;
  }

  template <class Predicate>
  void each_match(const RE2& pattern, int hidden, Predicate is_hidden) {
    StringPiece rest(line_.data(), line_.size());
    StringPiece groups[4];
    while (pattern.Match(rest, 0, rest.size(), RE2::UNANCHORED, groups, 1 + pattern.NumberOfCapturingGroups())) {
      const auto begin = static_cast<std::size_t>(groups[hidden].data() - line_.data());
      if (is_hidden(groups)) parts_.push_back({begin, begin + groups[hidden].size()});
      rest.remove_prefix(static_cast<std::size_t>(groups[0].data() + groups[0].size() - rest.data()));
    }
  }

  std::string_view line_;
  std::vector<Part> parts_;
};

}  // namespace

std::string redact(std::string_view line) {
  if (candidate_starts().find(line, 0) == line.npos) return std::string(line);
  std::string result;
  std::size_t at = 0;
  for (const auto& part : RedactionScan(line).run()) {
    if (part.begin >= at) result.append(line.substr(at, part.begin - at)).append("[redacted]");
    at = std::max(at, part.end);
  }
  return result.append(line.substr(std::min(at, line.size())));
}

}  // namespace mlready
