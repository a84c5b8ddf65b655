#pragma once

#include <cstddef>

#include "extract/code/code_context.h"

namespace mlready {

/// Adds the `Condition` of an `if` or `while`, the `Handler` of a `catch`, the `Raise` of a `throw` at `index`.
void read_code_statement(CodeContext& context, std::size_t index);

/// Adds the `Assignment` of a literal whose sign (`=`, `:=`, `<-`) is at `index`; for JavaScript's object literals at
/// the top of a file a `ConfigKey` for each leaf (`options.thresholds.http_req_failed[]` of a k6 script).
void read_code_assignment(CodeContext& context, std::size_t index);

/// Holds the annotation that starts at `index` (`@A.b(…)`, C#'s `[A(…)]`, Rust's `#[a(…)]`) for what follows it, and
/// gives the index of its last token; `index` itself where none starts there.
std::size_t read_code_annotation(CodeContext& context, std::size_t index);

/// Adds the routes of a Protocol Buffers `rpc` at `index`.
void read_rpc(CodeContext& context, std::size_t index);

}  // namespace mlready
