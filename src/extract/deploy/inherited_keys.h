#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mlready/file_facts.h"

namespace mlready {

/// A leaf that a file takes over from another one, and the fact whose place it takes.
struct InheritedKey {
  std::string path;
  std::string_view value;
  Lines lines;
  ScopeIndex scope = 0;
};

/// Appends the leaves of `source` at or below the key path `from`, as if they stood at `to`. Bounded.
void inherit_keys(const FileFacts& source, std::string_view from, std::string_view to, const Fact& place,
                  std::vector<InheritedKey>& inherited);

/// Adds the leaves to `facts`.
void add_keys(const std::vector<InheritedKey>& inherited, FileFacts& facts);

}  // namespace mlready
