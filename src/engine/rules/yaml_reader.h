#pragma once

#include <yaml-cpp/yaml.h>

#include <initializer_list>
#include <string>
#include <vector>

#include "mlready/result.h"

namespace mlready {

/// `line:column` of a node in `path`, for messages.
std::string place_of(const std::string& path, const YAML::Node& node);

/// Fails on a key of `map` that is not among `allowed`, with a suggestion.
Result<void> check_keys(const std::string& path, const YAML::Node& map, const std::vector<std::string>& allowed);

/// A scalar as one string, a sequence of scalars as several. Fails on anything else.
Result<std::vector<std::string>> read_strings(const std::string& path, const YAML::Node& node);

}  // namespace mlready
