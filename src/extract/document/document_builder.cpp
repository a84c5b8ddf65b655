#include "extract/document/document_builder.h"

#include <algorithm>

namespace mlready {
namespace {

const Node* kept(FileFacts& facts, const Node& node) {
  return facts.keep_all(std::span<const Node>(&node, 1)).data();
}

}  // namespace

bool DocumentBuilder::expects_key() const {
  return !open_.empty() && open_.back().node.is_mapping() && !open_.back().has_key;
}

void DocumentBuilder::key(std::string_view text, std::uint32_t line) {
  if (!expects_key()) return;
  open_.back().pending = {text, {line, line}, nullptr};
  open_.back().has_key = true;
}

const Node* DocumentBuilder::scalar(std::string_view text, Lines lines, bool quoted, std::string_view tag) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.scalar = text;
  node.tag = tag;
  node.quoted = quoted;
  node.lines = lines;
  const auto* value = kept(*facts_, node);
  place(value, lines.last);
  return value;
}

const Node* DocumentBuilder::null(std::uint32_t line) {
  Node node;
  node.lines = {line, line};
  const auto* value = kept(*facts_, node);
  place(value, line);
  return value;
}

void DocumentBuilder::alias(const Node& node, std::uint32_t line) {
  place(&node, line);
}

bool DocumentBuilder::begin(Node::Kind kind, std::uint32_t line, std::string_view tag) {
  if (open_.size() >= most_depth) return false;
  Open open;
  open.node.kind = kind;
  open.node.tag = tag;
  open.node.lines = {line, line};
  open_.push_back(std::move(open));
  return true;
}

const Node* DocumentBuilder::end(std::uint32_t line) {
  if (open_.empty()) return nullptr;
  Open& open = open_.back();
  if (open.has_key) null(open.pending.lines.first);
  Node node = open.node;
  node.lines.last = std::max(node.lines.last, line);
  node.items = facts_->keep_all(std::span<const Node* const>(open.items));
  node.members = facts_->keep_all(std::span<const Member>(open.members));
  open_.pop_back();
  const auto* value = kept(*facts_, node);
  place(value, node.lines.last);
  return value;
}

const Node* DocumentBuilder::finish() {
  while (!open_.empty()) end();
  const auto* root = root_;
  root_ = nullptr;
  return root;
}

void DocumentBuilder::place(const Node* value, std::uint32_t last_line) {
  if (open_.empty()) {
    if (root_ == nullptr) root_ = value;
    return;
  }
  Open& open = open_.back();
  open.node.lines.last = std::max(open.node.lines.last, last_line);
  if (open.node.is_sequence()) {
    open.items.push_back(value);
    return;
  }
  if (!open.has_key) return;
  open.pending.value = value;
  open.pending.lines.last = std::max(open.pending.lines.first, last_line);
  open.members.push_back(open.pending);
  open.has_key = false;
}

}  // namespace mlready
