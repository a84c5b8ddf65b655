#pragma once

#include <cstdint>
#include <vector>

#include "mlready/file_facts.h"

namespace mlready {

/// The lines of a file that say that a person has yet to fill something in (base/fill_in.h).
class UnfilledParts {
 public:
  /// `file` must outlive this object. Nothing is looked for in a file that gives no evidence.
  explicit UnfilledParts(const FileFacts& file);

  /// The first such line that keeps a fact in `scope` from proving what it seems to: in a document one of its section,
  /// elsewhere one of the file; 0 where there is none.
  std::uint32_t line_for(ScopeIndex scope) const;

  /// The first such line of the file; 0 where there is none.
  std::uint32_t first_line() const { return lines_.empty() ? 0 : lines_.front(); }

 private:
  const FileFacts& file_;
  std::vector<std::uint32_t> lines_;  ///< ascending
};

}  // namespace mlready
