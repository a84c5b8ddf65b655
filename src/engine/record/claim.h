#pragma once

#include "mlready/fact.h"
#include "mlready/source_file.h"

namespace mlready {

/// Whether documentation says in `fact` that something is done: a sentence that states it, not a heading, a plan or a
/// wish.
bool is_claim(const SourceFile& file, const Fact& fact);

}  // namespace mlready
