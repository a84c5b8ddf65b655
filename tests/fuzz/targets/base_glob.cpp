#include <string>

#include "base/glob.h"
#include "base/text.h"
#include "config/path_cover.h"
#include "fuzz.h"
#include "scan/ignore_rules.h"

namespace mlready::fuzz {

/// Path patterns: the first line is one, the second a path, and all of it an ignore file.
void base_glob(std::string_view input) {
  const auto lines = split_lines(input);
  if (lines.size() < 2) return;
  const std::string pattern(lines[0]);
  const auto path = lines[1];
  const PathPatterns prepared({pattern});
  require(prepared.match(to_lower(path)) == matches_path(pattern, path), "a prepared pattern matches the same paths");
  require(PathPatterns(prepared.texts()).match(to_lower(path)) == matches_path(pattern, path),
          "written-out patterns match the same paths");
  require(matches_name("*", path), "a star matches every name");
  require(!PathCover({pattern}).covers(path) || PathCover({pattern}).covers(std::string(path) + "/below"),
          "what lies below is covered too");
  IgnoreRules(input).decide(path, false);
}

}  // namespace mlready::fuzz
