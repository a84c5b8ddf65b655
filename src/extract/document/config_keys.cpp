#include "extract/document/config_keys.h"

#include <algorithm>
#include <string>

namespace mlready {
namespace {

constexpr std::size_t most_leaves = 5000;
constexpr std::size_t most_depth = 64;  // an alias makes a graph deeper than its text
constexpr std::size_t most_path_bytes = 1000;
constexpr std::string_view merge_key = "<<";

bool has_own(const Node& mapping, std::string_view key) {
  return std::any_of(mapping.members.begin(), mapping.members.end(),
                     [&](const Member& member) { return member.key == key; });
}

class ConfigKeyWalk {
 public:
  explicit ConfigKeyWalk(FileFacts& facts) : facts_(&facts) {}

  void walk_inherited(std::string_view path, const Node& base, const Node& own, Lines place) {
    path_ = path;
    walk_mapping(base, own, place);
  }

  void walk(const Node& node, Lines place) {
    if (leaves_ >= most_leaves || depth_ >= most_depth || path_.size() > most_path_bytes) return;
    ++depth_;
    if (node.is_mapping() && !node.members.empty()) {
      walk_mapping(node, node, place);
    } else if (node.is_sequence() && !node.items.empty()) {
      walk_items(node, place);
    } else {
      add_leaf(node, place);
    }
    --depth_;
  }

 private:
  /// The lines of `inner`; those of the place that refers to it where it is an alias of something elsewhere.
  static Lines within(Lines inner, Lines outer) {
    return inner.first >= outer.first && inner.last <= outer.last ? inner : outer;
  }

  void walk_mapping(const Node& mapping, const Node& overriding, Lines place) {
    for (const auto& member : mapping.members) {
      const auto lines = within(member.lines, place);
      if (member.key == merge_key) {
        walk_merged(*member.value, overriding, lines);
      } else if (&mapping == &overriding || !has_own(overriding, member.key)) {
        walk_at(member.key, *member.value, lines);
      }
    }
  }

  void walk_merged(const Node& merged, const Node& overriding, Lines place) {
    if (depth_ >= most_depth || leaves_ >= most_leaves) return;
    ++depth_;
    ++leaves_;  // so that merges of nothing are bounded too
    if (merged.is_mapping()) walk_mapping(merged, overriding, place);
    for (const auto* item : merged.items) walk_merged(*item, overriding, place);
    --depth_;
  }

  void walk_items(const Node& sequence, Lines place) {
    const auto size = path_.size();
    path_ += "[]";
    for (const auto* item : sequence.items) walk(*item, within(item->lines, place));
    path_.resize(size);
  }

  void walk_at(std::string_view key, const Node& value, Lines lines) {
    const auto size = path_.size();
    if (!path_.empty()) path_ += '.';
    path_ += key;
    walk(value, lines);
    path_.resize(size);
  }

  void add_leaf(const Node& leaf, Lines lines) {
    ++leaves_;
    if (path_.empty()) return;
    const auto value = leaf.is_mapping()    ? std::string_view("{}")
                       : leaf.is_sequence() ? std::string_view("[]")
                                            : leaf.scalar;
    facts_->add(ConfigKey{facts_->keep(path_), value}, lines);
  }

  FileFacts* facts_;
  std::string path_;
  std::size_t leaves_ = 0;
  std::size_t depth_ = 0;
};

}  // namespace

void add_config_keys(FileFacts& facts, std::span<const Node* const> documents) {
  const auto role = facts.file().role;
  if (role == Role::data || role == Role::generated || role == Role::vendored) return;
  ConfigKeyWalk walk(facts);
  for (const auto* document : documents) walk.walk(*document, document->lines);
}

void add_inherited_keys(FileFacts& facts, std::string_view path, const Node& base, const Node& own, Lines place) {
  ConfigKeyWalk(facts).walk_inherited(path, base, own, place);
}

}  // namespace mlready
