#pragma once

#include "mlready/file_facts.h"

namespace mlready {

/// Python code that is no test: modules and notebooks.
bool is_counted(const SourceFile& file);

/// Whether every parameter (but self and cls of a method) and the return are annotated.
bool is_fully_annotated(const Definition& definition);

/// Whether a function or class is public: names without a leading underscore, methods of public classes included, what
/// is nested in a function excluded (rubric, "Rulings on close calls"). False of any other fact.
bool is_public_definition(const Fact& fact);

}  // namespace mlready
