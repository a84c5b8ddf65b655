#pragma once

#include <cstddef>

#include "extract/code/code_context.h"

namespace mlready {

/// Reads the import that starts at `index`, in the form of its language, and gives the index behind it; `index` itself
/// where none starts there.
std::size_t read_code_import(CodeContext& context, std::size_t index);

/// Adds an import for `require("m")`, `import("m")` and R's `library(m)`, which are calls.
void add_called_import(CodeContext& context, std::size_t index, std::size_t open);

}  // namespace mlready
