#pragma once

#include <string>
#include <vector>

#include "mlready/result.h"
#include "mlready/verdict_terms.h"

namespace mlready {

/// Further reading on an item.
struct RuleReference {
  std::string title;
  std::string url;
};

/// What a rule says to people about its item.
struct RuleInfo {
  std::string id;  ///< area.item
  std::string area;
  std::string title;
  std::string checklist;  ///< the checklist's own words
  Severity severity = Severity::medium;
  std::vector<Trait> needs;  ///< where the repository lacks one of them the item is not applicable
  std::string why;
  std::string fix;  ///< Markdown
  std::vector<RuleReference> references;
};

/// The items of the built-in rules, and of the pack in `rules_directory` where it is not empty, in the checklist's
/// order. Fails on a rule that does not load, with file, line and a suggestion.
Result<std::vector<RuleInfo>> rule_catalogue(const std::string& rules_directory = {});

}  // namespace mlready
