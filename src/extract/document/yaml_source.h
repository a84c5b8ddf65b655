#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/document/template_mask.h"

namespace mlready {

/// The text of a YAML file beside the form of it that a strict parser takes: template actions masked, bytes beyond
/// ASCII and control characters overwritten, tabs that indent made spaces. Both have the same length and lines, so a
/// place in one is a place in the other.
class YamlSource {
 public:
  explicit YamlSource(std::string_view original);

  std::string_view parsable() const { return parsable_; }
  std::string_view original() const { return original_; }

  /// What the scalar that the parser read as `value` from `range` says in the original.
  std::string restored(std::string_view value, TextRange range) const;

 private:
  std::string_view original_;
  std::string parsable_;
  std::vector<TextRange> masked_;  ///< sorted, apart
};

}  // namespace mlready
