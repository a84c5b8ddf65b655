#include "extract/command/document_walk.h"

#include "base/text.h"
#include "extract/command/commands.h"

namespace mlready {
namespace {

constexpr std::size_t least_steps = 10'000;
constexpr int script_depth = 8;

/// Looking a key up in a mapping takes time by its size, each time that an alias repeats it.
std::size_t cost_of(const Node& node) {
  return 1 + node.members.size() / 16;
}

}  // namespace

DocumentWalk::DocumentWalk(FileFacts& facts)
    : facts_(facts), steps_left_(least_steps + facts.file().bytes.size() / 2) {}

bool DocumentWalk::spend(std::size_t steps) {
  if (steps > steps_left_) {
    if (!exhausted_) facts_.problem("aliases repeat too much of this file; the rest was passed over", 1);
    exhausted_ = true;
    steps_left_ = 0;
    return false;
  }
  steps_left_ -= steps;
  return true;
}

std::vector<const Node*> DocumentWalk::elements(const Node& node) {
  if (exhausted_) return {};
  std::size_t steps = cost_of(node);
  for (const auto* item : node.items) steps += cost_of(*item);
  if (node.kind == Node::Kind::null || !spend(steps)) return {};
  if (node.is_sequence()) return {node.items.begin(), node.items.end()};
  return {&node};
}

std::span<const Member> DocumentWalk::members(const Node& node) {
  if (exhausted_) return {};
  std::size_t steps = 1;
  for (const auto& member : node.members) steps += cost_of(*member.value);
  return spend(steps) ? node.members : std::span<const Member>{};
}

std::string_view DocumentWalk::line(std::uint32_t number) {
  if (lines_.empty()) lines_ = split_lines(facts_.file().bytes);
  return number >= 1 && number <= lines_.size() ? lines_[number - 1] : std::string_view{};
}

std::uint32_t DocumentWalk::text_line(const Node& scalar) {
  const auto first = scalar.lines.first;
  const auto header = trim(line(first));
  const auto text = trim(scalar.scalar.substr(0, scalar.scalar.find('\n')));
  if (header.ends_with("\"\"\"") || header.ends_with("'''")) return first + 1;  // TOML drops the line end there
  if (scalar.quoted || header.empty() || (!text.empty() && header.substr(0, text.size()) == text)) return first;
  const auto mark = header.substr(header.find_last_of(" \t") + 1);
  const bool block = mark.size() <= 3 && (mark.front() == '|' || mark.front() == '>');
  return block ? first + 1 : first;
}

void DocumentWalk::add_script(const Node& script, CommandOrigin origin, std::string_view owner, ScopeIndex scope) {
  struct Pending {
    const Node* node;
    int depth;
  };
  std::vector<Pending> pending{{&script, 0}};
  while (!pending.empty()) {
    const auto [node, depth] = pending.back();
    pending.pop_back();
    if (node->is_scalar() && spend(1 + node->scalar.size() / 16))
      add_commands(facts_, node->scalar, text_line(*node), origin, owner, scope);
    if (!node->is_sequence() || depth == script_depth) continue;
    const auto children = elements(*node);
    for (auto child = children.rbegin(); child != children.rend(); ++child) pending.push_back({*child, depth + 1});
  }
}

}  // namespace mlready
