#pragma once

#include <vector>

#include "compare/baseline.h"
#include "config/configuration.h"
#include "mlready/rule_set.h"

namespace mlready {

/// The items that `configuration` keeps from being judged (`off`, `skip`, `only`) or from applying (a trait that is set
/// to false), each with the place that says so. What the command line leaves out is not among them: that is a look at a
/// part of the repository, not what is expected of it.
std::vector<SwitchedOff> switched_off(const Configuration& configuration, const std::vector<RuleInfo>& rules);

}  // namespace mlready
