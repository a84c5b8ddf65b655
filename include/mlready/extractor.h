#pragma once

#include "mlready/file_facts.h"

namespace mlready {

/// Adds to `facts` what its file says. Every extractor has this form. It does no I/O, lets no exception out, takes
/// time linear in the file's size and bounded stack; what it cannot parse becomes a `ParseProblem` and it goes on.
using Extractor = void (*)(FileFacts& facts);

/// Runs every extractor that reads files of this language, role and name.
FileFacts extract(SourceFile file);

}  // namespace mlready
