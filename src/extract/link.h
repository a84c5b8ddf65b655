#pragma once

#include <span>

#include "mlready/file_facts.h"

namespace mlready {

/// Whether other files may say something for this one, or this one for others.
bool may_be_linked(const FileFacts& file);

/// Adds to the facts of each file what other files say for it: the values that a Helm template uses, and what a Compose
/// service extends. Called once, with all files that `may_be_linked`.
void link_facts(std::span<FileFacts> files);

}  // namespace mlready
