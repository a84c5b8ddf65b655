#pragma once

#include <cstddef>
#include <optional>

#include "extract/code/code_context.h"

namespace mlready {

/// Reads the head of a class, interface, struct, trait, message … whose keyword is at `index`, opens its scope, and
/// gives the index of the last token that says nothing more; nothing where no class starts there.
std::optional<std::size_t> read_code_class(CodeContext& context, std::size_t index);

/// The same for a function or method that starts (with its keyword, or where it has none with its name) at `index`.
std::optional<std::size_t> read_code_function(CodeContext& context, std::size_t index);

}  // namespace mlready
