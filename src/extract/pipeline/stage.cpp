#include "extract/pipeline/stage.h"

#include <vector>

#include "base/text.h"

namespace mlready::pipeline {
namespace {

constexpr std::size_t longest_detail = 2000;
constexpr int nesting_limit = 12;

}  // namespace

ScopeIndex add_stage(FileFacts& facts, std::string_view system, std::string_view name, const std::string& detail,
                     Lines lines, std::string_view command) {
  const auto scope = facts.open_scope({name, name, 0, lines});
  facts.add(PipelineStage{system, name, command, trim(facts.keep(detail))}, lines, scope);
  return scope;
}

std::string text_of(DocumentWalk& walk, const Node& node) {
  struct Pending {
    const Node* node;
    std::string_view key;
    int depth;
  };
  std::string text;
  const auto append = [&text](std::string_view word) {
    if (word.empty() || text.size() + word.size() > longest_detail) return;
    if (!text.empty()) text += ' ';
    text += word;
  };
  std::vector<Pending> pending{{&node, {}, 0}};
  while (!pending.empty() && text.size() < longest_detail) {
    const auto next = pending.back();
    pending.pop_back();
    append(next.key);
    append(next.node->scalar);
    if (next.depth == nesting_limit) continue;
    const auto members = walk.members(*next.node);
    for (auto member = members.rbegin(); member != members.rend(); ++member)
      pending.push_back({member->value, member->key, next.depth + 1});
    if (!next.node->is_sequence()) continue;
    const auto children = walk.elements(*next.node);
    for (auto child = children.rbegin(); child != children.rend(); ++child)
      pending.push_back({*child, {}, next.depth + 1});
  }
  return text;
}

std::string details_of(DocumentWalk& walk, const Node& node, std::initializer_list<std::string_view> keys) {
  std::string details;
  for (const auto key : keys) {
    const auto& value = node[key];
    if (value.kind == Node::Kind::null) continue;
    if (!details.empty()) details += ' ';
    details += std::string(key) + " " + text_of(walk, value);
  }
  return details;
}

}  // namespace mlready::pipeline
