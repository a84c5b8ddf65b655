#pragma once

#include <cstddef>

#include "mlready/verdict.h"

namespace mlready {

/// How sure `verdict` is. The bounds are not chosen by taste: docs/accuracy.md ("Confidence") shows how often verdicts
/// of each kind agreed with a reviewer's, and a verdict is said to be sure only where at least 95 of 100 did.
/// @param found how many of the rule's signals found anything, whether it counted for the verdict or not
Confidence confidence_of(const Verdict& verdict, std::size_t found);

}  // namespace mlready
