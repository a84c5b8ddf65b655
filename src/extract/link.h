#pragma once

#include <span>

#include "mlready/file_facts.h"

namespace mlready {

/// Adds to the facts of each file what other files say for it: the values that a Helm template uses, and what a Compose
/// service extends. Called once, when all files have been read.
void link_facts(std::span<FileFacts> files);

}  // namespace mlready
