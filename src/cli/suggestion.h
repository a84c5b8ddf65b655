#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mlready/result.h"
#include "mlready/rule_set.h"

namespace mlready {

/// `did you mean "…"?` with the word of `known` that `word` most likely stands for; where none is near, all of them if
/// they are few, else nothing.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& known);

/// Fails where a name is neither the id of a rule nor, with `areas_too`, an area.
Result<void> check_names(const std::vector<RuleInfo>& rules, const std::vector<std::string>& names, bool areas_too);

}  // namespace mlready
