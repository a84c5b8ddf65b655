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

  /// Whether one of them keeps a fact in `scope` from proving what it seems to: in a document one of its section,
  /// elsewhere any of the file.
  bool hold_back(ScopeIndex scope) const;

  bool empty() const { return lines_.empty(); }

 private:
  const FileFacts& file_;
  std::vector<std::uint32_t> lines_;  ///< ascending
};

}  // namespace mlready
