#include "compare/difference.h"
#include "fuzz.h"
#include "mlready/read_report.h"

namespace mlready::fuzz {

/// The difference of two reports, the first and the last file, in every form.
void differences(std::string_view input) {
  const auto files = files_of(input, "before.json", Language::json);
  if (files.empty()) return;
  const auto before = read_report(files.front().bytes);
  const auto after = read_report(files.back().bytes);
  if (!before || !after) return;
  const auto moved = difference(*before, *after);
  for (const auto format : {DifferenceFormat::console, DifferenceFormat::markdown, DifferenceFormat::json})
    require(render(moved, {files.front().path, files.back().path}, format).ends_with('\n'),
            "a text ends with a line feed");
  require(difference(*before, *before).items.empty(), "nothing differs from itself");
}

}  // namespace mlready::fuzz
