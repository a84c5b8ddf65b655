#pragma once

#include <vector>

#include "engine/record/file_record.h"
#include "mlready/file_facts.h"

namespace mlready {

/// The scopes of a file. `needs_use` is set for functions and classes of Python that no framework, interpreter or
/// decorator calls by itself. Text is that of `file`.
std::vector<RecordedScope> recorded_scopes(const FileFacts& file);

/// The scope that a definition or class opens, which starts and ends with it; of any other fact, where it lies.
ScopeIndex judged_scope(const FileFacts& file, const Fact& fact);

}  // namespace mlready
