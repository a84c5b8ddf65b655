#include "engine/rules/yaml_reader.h"

#include <algorithm>

#include "base/suggestion.h"
#include "base/text.h"

namespace mlready {

std::string place_of(const std::string& path, const YAML::Node& node) {
  const auto mark = node.Mark();
  if (mark.is_null()) return path;
  return path + ":" + std::to_string(mark.line + 1) + ":" + std::to_string(mark.column + 1);
}

Result<void> check_keys(const std::string& path, const YAML::Node& map, const std::vector<std::string>& allowed) {
  if (!map.IsMap()) return failure("a mapping is needed here", place_of(path, map));
  for (const auto& entry : map) {
    const auto key = entry.first.Scalar();
    if (std::ranges::find(allowed, key) != allowed.end()) continue;
    auto hint = did_you_mean(key, allowed);
    if (hint.empty()) hint = "known are: " + join(allowed, ", ");
    return failure("unknown key \"" + key + "\"", place_of(path, entry.first), hint);
  }
  return {};
}

Result<std::vector<std::string>> read_strings(const std::string& path, const YAML::Node& node) {
  std::vector<std::string> strings;
  if (node.IsScalar()) return std::vector{node.Scalar()};
  if (!node.IsSequence()) return failure("a string or a list of strings is needed here", place_of(path, node));
  for (const auto& element : node) {
    if (!element.IsScalar()) return failure("a string is needed here", place_of(path, element));
    strings.push_back(element.Scalar());
  }
  return strings;
}

}  // namespace mlready
