#include "engine/measure/python_functions.h"
#include "engine/measure/share.h"

namespace mlready::checks {

/// `most`: at least 80 % of the functions are fully annotated; `some`: at least 30 %.
std::vector<MeasuredSignal> practices_type_hints(const FactStore& store) {
  const auto functions = counted_functions(store);
  std::vector<FactReference> annotated;
  for (const auto function : functions) {
    if (is_fully_annotated(store.get<Definition>(function))) annotated.push_back(function);
  }
  const auto share = percent(annotated.size(), functions.size());
  if (share < 30.0) return {};
  const auto note = share_text(annotated.size(), functions.size(), "functions fully annotated");
  return {{share >= 80.0 ? "most" : "some", leading_places(annotated, note)}};
}

}  // namespace mlready::checks
