#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/document/node.h"
#include "mlready/file_facts.h"

namespace mlready {

/// Walks the documents of one file within a bound that its size gives, since YAML aliases may repeat a part any number
/// of times; and turns the scripts that stand in them into commands.
class DocumentWalk {
 public:
  explicit DocumentWalk(FileFacts& facts);

  FileFacts& facts() { return facts_; }

  /// As `Node::elements`; nothing once the bound is reached.
  std::vector<const Node*> elements(const Node& node);

  /// The members of a mapping; nothing once the bound is reached.
  std::span<const Member> members(const Node& node);

  /// The line of the file on which the text of a scalar starts: of a block scalar, the one below its `|`.
  std::uint32_t text_line(const Node& scalar);

  /// Adds the commands of every scalar in `script`: a scalar, a sequence or nested sequences of them.
  void add_script(const Node& script, CommandOrigin origin, std::string_view owner, ScopeIndex scope = 0);

 private:
  bool spend(std::size_t steps);
  std::string_view line(std::uint32_t number);

  FileFacts& facts_;
  std::size_t steps_left_;
  bool exhausted_ = false;
  std::vector<std::string_view> lines_;
};

}  // namespace mlready
