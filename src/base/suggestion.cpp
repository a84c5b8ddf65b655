#include "base/suggestion.h"

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

}  // namespace

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  const auto nearest = std::min_element(known.begin(), known.end(), [&](const auto& left, const auto& right) {
    return distance(word, left) < distance(word, right);
  });
  const auto tolerated = std::max<std::size_t>(2, word.size() / 3);
  if (nearest != known.end() && distance(word, *nearest) <= tolerated) return "did you mean \"" + *nearest + "\"?";
  return !known.empty() && known.size() <= few ? "one of " + join(known, ", ") : std::string();
}

}  // namespace mlready
