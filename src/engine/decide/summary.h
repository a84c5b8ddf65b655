#pragma once

#include <string>
#include <vector>

#include "engine/rules/program.h"
#include "mlready/verdict.h"

namespace mlready {

/// One line that says why an item does not apply.
std::string summary_not_applicable(Trait trait);

/// One line that says why the verdict is what it is: the first place, what exercises it, and what is lacking.
/// @param lacking the rule's words for what was not found
std::string summary_of(const Verdict& verdict, const Rule& rule, const std::vector<std::string>& lacking);

}  // namespace mlready
