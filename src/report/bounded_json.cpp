#include "report/bounded_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace mlready {
namespace {

constexpr std::size_t most_nested = 32;

/// How deep objects and lists of `json` are nested. Counted before it is parsed: a parser that nests with its input is
/// at the mercy of it.
std::size_t nesting(std::string_view json) {
  std::size_t depth = 0;
  std::size_t deepest = 0;
  bool in_text = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char c = json[at];
    if (in_text && c == '\\') ++at;
    if (c == '"') in_text = !in_text;
    if (in_text) continue;
    if (c == '{' || c == '[') deepest = std::max(deepest, ++depth);
    if ((c == '}' || c == ']') && depth > 0) --depth;
  }
  return deepest;
}

}  // namespace

Result<nlohmann::ordered_json> parse_bounded_json(std::string_view json) {
  if (nesting(json) > most_nested) return failure("the report is nested too deeply");
  try {
    return nlohmann::ordered_json::parse(json);
  } catch (const nlohmann::ordered_json::parse_error& error) {
    const auto before = json.substr(0, error.byte > 0 ? error.byte - 1 : 0);
    const auto line = std::ranges::count(before, '\n') + 1;
    return failure("the report is no JSON, from line " + std::to_string(line) + " on");
  } catch (const nlohmann::ordered_json::out_of_range&) {
    return failure("the report has a number that is too large");
  }
}

}  // namespace mlready
