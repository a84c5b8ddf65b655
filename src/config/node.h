#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "mlready/result.h"

namespace mlready {

struct ConfigMember;

/// A part of a configuration file, YAML or TOML, with its place.
struct ConfigNode {
  enum class Kind { null, boolean, number, string, sequence, mapping };

  Kind kind = Kind::null;
  std::string text;  ///< of a scalar: as written; a date of TOML in ISO 8601
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::vector<ConfigNode> items;
  std::vector<ConfigMember> members;  ///< in the order of the text, each key once
};

struct ConfigMember {
  std::string key;
  std::uint32_t line = 1;  ///< of the key
  std::uint32_t column = 1;
  ConfigNode value;
};

/// "a list", "a number", … as messages name it.
std::string_view words_of(ConfigNode::Kind kind);

/// The largest configuration file that is read.
constexpr std::uint64_t most_config_bytes = 1 << 20;

/// Reads one YAML 1.2 document by the core schema (https://yaml.org/spec/1.2.2/#103-core-schema); an empty text is an
/// empty mapping. `path` is what errors name. Fails on a syntax error, on anchors, aliases, tags and a second document,
/// which a configuration does not need, on a key that comes twice, and on nesting deeper than 16.
Result<ConfigNode> read_config_yaml(const std::string& path, std::string_view text);

/// Reads the table `[tool.mlready]` of TOML 1.0; a null node where there is none. Fails on a syntax error and on
/// nesting deeper than 16.
Result<ConfigNode> read_config_toml(const std::string& path, std::string_view text);

}  // namespace mlready
