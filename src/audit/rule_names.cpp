#include "audit/rule_names.h"

#include <algorithm>

#include "base/suggestion.h"

namespace mlready {
namespace {

std::vector<std::string> known_names(const std::vector<RuleInfo>& rules, bool areas_too) {
  std::vector<std::string> names;
  for (const auto& rule : rules) {
    names.push_back(rule.id);
    if (areas_too && std::find(names.begin(), names.end(), rule.area) == names.end()) names.push_back(rule.area);
  }
  return names;
}

}  // namespace

Result<void> check_names(const std::vector<RuleInfo>& rules, const std::vector<std::string>& names, bool areas_too) {
  const auto known = known_names(rules, areas_too);
  for (const auto& name : names) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    auto hint = did_you_mean(name, known);
    if (hint.empty()) hint = "see mlready list checks";
    return failure((areas_too ? "no item or area \"" : "no item \"") + name + "\"", {}, std::move(hint));
  }
  return {};
}

}  // namespace mlready
