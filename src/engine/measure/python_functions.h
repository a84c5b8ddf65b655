#pragma once

#include <vector>

#include "mlready/fact_store.h"

namespace mlready {

/// All functions and methods in Python code that is no test: modules and notebooks, in order.
std::vector<FactReference> counted_functions(const FactStore& store);

/// Whether every parameter (but self and cls of a method) and the return are annotated.
bool is_fully_annotated(const Definition& definition);

/// The public functions and classes of Python code that is no test: names without a leading underscore, methods of
/// public classes included, what is nested in a function excluded (rubric, "Rulings on close calls").
std::vector<FactReference> public_definitions(const FactStore& store);

}  // namespace mlready
