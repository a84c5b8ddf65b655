#pragma once

#include <vector>

#include "engine/record/records.h"
#include "mlready/file_system.h"
#include "mlready/verdict.h"
#include "scan/scanner.h"

namespace mlready {

/// Fills the excerpts of the evidence that is cited: one line each, bounded, secrets redacted. Their files are read
/// once more, for nothing is kept of a file but its record; lines of a file that has changed meanwhile are left out.
/// @return a problem for each file that changed
std::vector<Problem> add_excerpts(std::vector<Evidence*> evidence, const FileSystem& files, const ScannedTree& tree,
                                  const Records& records);

}  // namespace mlready
