#pragma once

#include <string>
#include <vector>

#include "mlready/result.h"
#include "mlready/rule_set.h"

namespace mlready {

/// Fails where a name is neither the id of a rule nor, with `areas_too`, an area.
Result<void> check_names(const std::vector<RuleInfo>& rules, const std::vector<std::string>& names, bool areas_too);

}  // namespace mlready
