#include "engine/match/owned_patterns.h"

namespace mlready {
namespace {

std::unique_ptr<const PatternSet> make_set(const PatternOptions& options, const std::vector<OwnedPattern>& patterns,
                                           const PreparedPatterns& prepared) {
  switch (options.kind) {
    case PatternKind::name:
      return make_name_set(patterns, options.covers_below, options.ignore_case);
    case PatternKind::text:
      return make_text_set(patterns, prepared);
    case PatternKind::path:
      break;
  }
  return make_path_set(patterns);
}

}  // namespace

const PatternSet& OwnedPatterns::set() const {
  std::call_once(made_->once, [&] { made_->set = make_set(options_, patterns_, *prepared_); });
  return *made_->set;
}

}  // namespace mlready
