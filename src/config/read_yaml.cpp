#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>

#include "base/yaml_events.h"
#include "config/node.h"

namespace mlready {
namespace {

constexpr std::size_t most_depth = 16;
constexpr std::size_t most_members = 10'000;  // each is compared with all before it

ConfigNode::Kind kind_of(const std::string& text) {
  static const RE2 number(R"([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?)");
  if (means_null(text)) return ConfigNode::Kind::null;
  for (const auto* word : {"true", "True", "TRUE", "false", "False", "FALSE"}) {
    if (text == word) return ConfigNode::Kind::boolean;
  }
  return RE2::FullMatch(text, number) ? ConfigNode::Kind::number : ConfigNode::Kind::string;
}

bool is_start(const yaml_event_t& event) {
  return event.type == YAML_MAPPING_START_EVENT || event.type == YAML_SEQUENCE_START_EVENT;
}

bool has_property(const yaml_event_t& event) {
  switch (event.type) {
    case YAML_SCALAR_EVENT:
      return event.data.scalar.anchor != nullptr || event.data.scalar.tag != nullptr;
    case YAML_SEQUENCE_START_EVENT:
      return event.data.sequence_start.anchor != nullptr || event.data.sequence_start.tag != nullptr;
    case YAML_MAPPING_START_EVENT:
      return event.data.mapping_start.anchor != nullptr || event.data.mapping_start.tag != nullptr;
    default:
      return event.type == YAML_ALIAS_EVENT;
  }
}

/// Builds the tree from events, without recursion.
class TreeBuilder {
 public:
  explicit TreeBuilder(const std::string& path) : path_(path) {}

  Result<void> handle(const yaml_event_t& event) {
    if (event.type == YAML_DOCUMENT_START_EVENT && ++documents_ > 1) return fail("one document is enough here", event);
    if (has_property(event)) return fail("anchors, aliases and tags are not supported in a configuration", event);
    if (event.type == YAML_SCALAR_EVENT) return scalar(event);
    if (is_start(event)) return start(event);
    if (event.type == YAML_MAPPING_END_EVENT || event.type == YAML_SEQUENCE_END_EVENT) {
      auto done = std::move(open_.back());
      open_.pop_back();
      add(std::move(done.node));
    }
    return {};
  }

  ConfigNode finish() { return std::move(root_); }

 private:
  struct Open {
    ConfigNode node;
    bool wants_key = false;
  };

  tl::unexpected<Error> fail(std::string what, const yaml_event_t& event) const {
    const auto& mark = event.start_mark;
    return failure(std::move(what), fmt::format("{}:{}:{}", path_, mark.line + 1, mark.column + 1));
  }

  static ConfigNode node_at(const yaml_event_t& event) {
    ConfigNode node;
    node.line = static_cast<std::uint32_t>(event.start_mark.line + 1);
    node.column = static_cast<std::uint32_t>(event.start_mark.column + 1);
    return node;
  }

  bool wants_key() const { return !open_.empty() && open_.back().wants_key; }

  Result<void> scalar(const yaml_event_t& event) {
    const auto& scalar = event.data.scalar;
    auto node = node_at(event);
    node.text.assign(reinterpret_cast<const char*>(scalar.value), scalar.length);
    if (wants_key()) return key(std::move(node), event);
    node.kind = scalar.style == YAML_PLAIN_SCALAR_STYLE ? kind_of(node.text) : ConfigNode::Kind::string;
    add(std::move(node));
    return {};
  }

  Result<void> key(ConfigNode node, const yaml_event_t& event) {
    auto& members = open_.back().node.members;
    if (members.size() == most_members) return fail(fmt::format("more than {} keys", most_members), event);
    if (std::ranges::any_of(members, [&](const ConfigMember& member) { return member.key == node.text; })) {
      return fail("the key \"" + node.text + "\" comes twice", event);
    }
    members.push_back({std::move(node.text), node.line, node.column, {}});
    open_.back().wants_key = false;
    return {};
  }

  Result<void> start(const yaml_event_t& event) {
    if (wants_key()) return fail("a key is a word here", event);
    if (open_.size() == most_depth) return fail("nested too deeply", event);
    auto node = node_at(event);
    const bool mapping = event.type == YAML_MAPPING_START_EVENT;
    node.kind = mapping ? ConfigNode::Kind::mapping : ConfigNode::Kind::sequence;
    open_.push_back({std::move(node), mapping});
    return {};
  }

  void add(ConfigNode node) {
    if (open_.empty()) {
      root_ = std::move(node);
    } else if (open_.back().node.kind == ConfigNode::Kind::mapping) {
      open_.back().node.members.back().value = std::move(node);
      open_.back().wants_key = true;
    } else {
      open_.back().node.items.push_back(std::move(node));
    }
  }

  const std::string& path_;
  std::vector<Open> open_;
  ConfigNode root_{.kind = ConfigNode::Kind::mapping};
  int documents_ = 0;
};

}  // namespace

Result<ConfigNode> read_config_yaml(const std::string& path, std::string_view text) {
  YamlEvents events(text);
  TreeBuilder builder(path);
  for (const auto* event = events.next(); event != nullptr; event = events.next()) {
    if (event->type == YAML_STREAM_END_EVENT) return builder.finish();
    if (const auto handled = builder.handle(*event); !handled) return tl::unexpected(handled.error());
  }
  const auto& mark = events.error_place();
  return failure("not valid YAML: " + std::string(events.error()),
                 fmt::format("{}:{}:{}", path, mark.line + 1, mark.column + 1));
}

}  // namespace mlready
