#pragma once

#include <string_view>

#include "mlready/fact_reference.h"
#include "mlready/verdict_terms.h"

namespace mlready {

/// A place that a signal found, and what it proves before the repository's own use of it is looked at.
struct Place {
  FactReference where;
  Strength strength = Strength::none;
  bool strength_is_set = false;  ///< by the rule, not by the verb
  std::string_view note;         ///< of a measurement; lives as long as the evaluation that took it
};

}  // namespace mlready
