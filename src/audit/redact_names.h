#pragma once

#include <vector>

#include "mlready/file_system.h"
#include "mlready/verdict.h"

namespace mlready {

/// Redacts what is said beside excerpts, which are already: files and folders may be named by a credential.
void redact_names(Verdict& verdict);
void redact_names(std::vector<Evidence>& places);
void redact_names(std::vector<Problem>& problems);

}  // namespace mlready
