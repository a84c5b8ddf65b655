#include "extract/document/node.h"

namespace mlready {
namespace {

constexpr std::string_view merge_key = "<<";
constexpr std::size_t most_merged = 256;  // mappings looked into for one key: chains of merges are hostile input

const Node& null_node() {
  static const Node node;
  return node;
}

const Node* own_member(const Node& node, std::string_view key) {
  for (const auto& member : node.members) {
    if (member.key == key) return member.value;
  }
  return nullptr;
}

/// The member `key` of `node` or of what it merges; nearer and earlier mappings come first.
const Node* find_member(const Node& node, std::string_view key) {
  if (const auto* value = own_member(node, key)) return value;
  const auto* merged = own_member(node, merge_key);
  if (merged == nullptr) return nullptr;
  std::vector<const Node*> waiting{merged};
  for (std::size_t seen = 0; !waiting.empty() && seen < most_merged; ++seen) {
    const Node& next = *waiting.back();
    waiting.pop_back();
    if (next.is_sequence()) waiting.insert(waiting.end(), next.items.rbegin(), next.items.rend());
    if (const auto* value = own_member(next, key)) return value;
    if (const auto* further = own_member(next, merge_key)) waiting.push_back(further);
  }
  return nullptr;
}

}  // namespace

const Node& Node::operator[](std::string_view key) const {
  const auto* value = find_member(*this, key);
  return value == nullptr ? null_node() : *value;
}

bool Node::has(std::string_view key) const {
  return find_member(*this, key) != nullptr;
}

std::vector<const Node*> Node::elements() const {
  if (is_sequence()) return {items.begin(), items.end()};
  if (kind == Kind::null) return {};
  return {this};
}

}  // namespace mlready
