#pragma once

#include "mlready/file_facts.h"

namespace mlready {

/// Go, Rust, Java, Kotlin, Scala, C#, JavaScript, TypeScript, C++, R, Julia, Protocol Buffers and GraphQL: imports,
/// calls with their arguments, definitions, classes, annotations, handlers, conditions, assignments of literals,
/// routes, string literals and comments. Names stay as written, `::` and `->` turned into '.'. Files over 16 MB are
/// passed over with a `ParseProblem`.
void extract_code(FileFacts& facts);

}  // namespace mlready
