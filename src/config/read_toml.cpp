// Assertions of the library are turned off as its configuration allows: on broken input its own checks must report.
#undef NDEBUG
#define TOML_ASSERT(expr) static_assert(true)
#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <exception>
#include <sstream>

#include "config/node.h"
#include "extract/document/toml_guard.h"

namespace mlready {
namespace {

constexpr int most_depth = 16;

std::string place_at(const std::string& path, const toml::source_position& position) {
  return fmt::format("{}:{}:{}", path, position.line, position.column);
}

/// A number, date or boolean as TOML writes it.
std::string written(const toml::node& node) {
  std::ostringstream out;
  node.visit([&](const auto& value) { out << value; });
  return out.str();
}

class TomlReader {
 public:
  explicit TomlReader(const std::string& path) : path_(path) {}

  Result<ConfigNode> read(const toml::node& node, int depth = 0) {
    const auto& begin = node.source().begin;
    ConfigNode result;
    result.line = begin.line;
    result.column = begin.column;
    if (depth == most_depth) return failure("nested too deeply", place_at(path_, begin));
    if (const auto* table = node.as_table()) return read_table(*table, std::move(result), depth);
    if (const auto* array = node.as_array()) return read_array(*array, std::move(result), depth);
    const auto* text = node.as_string();
    result.text = text != nullptr ? text->get() : written(node);
    result.kind = node.is_boolean()  ? ConfigNode::Kind::boolean
                  : node.is_number() ? ConfigNode::Kind::number
                                     : ConfigNode::Kind::string;
    return result;
  }

 private:
  Result<ConfigNode> read_table(const toml::table& table, ConfigNode result, int depth) {
    result.kind = ConfigNode::Kind::mapping;
    for (auto&& [key, value] : table) {
      auto read_value = read(value, depth + 1);
      if (!read_value) return read_value;
      const auto& begin = key.source().begin;
      result.members.push_back({std::string(key.str()), begin.line, begin.column, std::move(*read_value)});
    }
    // The library sorts keys by name; a reader expects the order of the text.
    std::ranges::sort(result.members, {}, [](const ConfigMember& one) { return std::pair(one.line, one.column); });
    return result;
  }

  Result<ConfigNode> read_array(const toml::array& array, ConfigNode result, int depth) {
    result.kind = ConfigNode::Kind::sequence;
    for (const auto& item : array) {
      auto read_item = read(item, depth + 1);
      if (!read_item) return read_item;
      result.items.push_back(std::move(*read_item));
    }
    return result;
  }

  const std::string& path_;
};

}  // namespace

Result<ConfigNode> read_config_toml(const std::string& path, std::string_view text) {
  if (const auto hazard = find_toml_hazard(text)) {
    const auto line = 1 + std::ranges::count(text.substr(0, hazard->offset), '\n');
    return failure("not valid TOML: " + std::string(hazard->message), fmt::format("{}:{}:1", path, line));
  }
  try {
    const auto document = toml::parse(text);
    const auto* table = document["tool"]["mlready"].node();
    return table == nullptr ? Result<ConfigNode>(ConfigNode{}) : TomlReader(path).read(*table);
  } catch (const toml::parse_error& error) {
    return failure("not valid TOML: " + std::string(error.description()), place_at(path, error.source().begin));
  } catch (const std::exception& error) {
    return failure("not valid TOML: " + std::string(error.what()), path);
  }
}

}  // namespace mlready
