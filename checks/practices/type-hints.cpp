#include "engine/measure/measurement.h"
#include "engine/measure/python_functions.h"
#include "engine/measure/share.h"

namespace mlready::checks {

void count_practices_type_hints(const FileFacts& file, Tallies& tallies) {
  if (!is_counted(file.file())) return;
  for (std::uint32_t number = 0; number < file.facts().size(); ++number) {
    const auto* function = std::get_if<Definition>(&file.facts()[number].payload);
    if (function == nullptr) continue;
    tallies.add("function");
    if (is_fully_annotated(*function)) tallies.add("annotated", number);
  }
}

/// `most`: at least 80 % of the functions are fully annotated; `some`: at least 30 %.
std::vector<MeasuredSignal> practices_type_hints(const Counts& counts) {
  const auto functions = counts.of("function");
  const auto annotated = counts.of("annotated");
  const auto share = percent(annotated, functions);
  if (share < 30.0) return {};
  const auto note = share_text(annotated, functions, "functions fully annotated");
  return {{share >= 80.0 ? "most" : "some", counts.leading("annotated", note)}};
}

}  // namespace mlready::checks
