#include "cli/suggestion.h"

#include <algorithm>

#include "base/text.h"

namespace mlready {
namespace {

constexpr std::size_t few = 8;

/// The part behind the last '.': the item without its area.
std::string_view last_part(std::string_view name) {
  const auto dot = name.rfind('.');
  return dot == std::string_view::npos ? name : name.substr(dot + 1);
}

/// How far `candidate` is from what was typed, with or without its area.
std::size_t distance(std::string_view word, std::string_view candidate) {
  const auto whole = edit_distance(word, candidate);
  return word.find('.') == std::string_view::npos ? std::min(whole, edit_distance(word, last_part(candidate))) : whole;
}

std::vector<std::string> known_names(const std::vector<RuleInfo>& rules, bool areas_too) {
  std::vector<std::string> names;
  for (const auto& rule : rules) {
    names.push_back(rule.id);
    if (areas_too && std::find(names.begin(), names.end(), rule.area) == names.end()) names.push_back(rule.area);
  }
  return names;
}

}  // namespace

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  const auto nearest = std::min_element(known.begin(), known.end(), [&](const auto& left, const auto& right) {
    return distance(word, left) < distance(word, right);
  });
  const auto tolerated = std::max<std::size_t>(2, word.size() / 3);
  if (nearest != known.end() && distance(word, *nearest) <= tolerated) return "did you mean \"" + *nearest + "\"?";
  return !known.empty() && known.size() <= few ? "one of " + join(known, ", ") : std::string();
}

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
