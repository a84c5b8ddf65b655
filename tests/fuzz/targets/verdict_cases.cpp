#include "audit/case_file.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Files of verdict cases.
void verdict_cases(std::string_view input) {
  const auto file = parse_case_file("cases/area.item.md", input);
  if (!file) return require(!file.error().what.empty(), "an error has words");
  require(!file->id.empty(), "cases are of an item");
  for (const auto& one : file->cases)
    for (const auto& [path, line] : one.evidence)
      require(one.files.contains(path) && line > 0, "marks are in files of the case");
}

}  // namespace mlready::fuzz
