#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/document/node.h"

namespace mlready {

/// Puts a document together from the events of a parser, in the arena of its `FileFacts`. Text that is given to it
/// must point into the file's bytes or that arena. Whatever has been told so far is a document: a parser that fails
/// half-way just stops.
class DocumentBuilder {
 public:
  static constexpr std::size_t most_depth = 100;

  explicit DocumentBuilder(FileFacts& facts) : facts_(&facts) {}

  /// Whether the next event must be a key or the end of a mapping.
  bool expects_key() const;
  void key(std::string_view text, std::uint32_t line);

  /// Adds a value, and gives it.
  const Node* scalar(std::string_view text, Lines lines, bool quoted = false, std::string_view tag = {});
  const Node* null(std::uint32_t line);
  /// The very node again, for a YAML alias at `line`.
  void alias(const Node& node, std::uint32_t line);

  /// Opens a sequence or mapping; false, and nothing is opened, where that would nest too deeply.
  [[nodiscard]] bool begin(Node::Kind kind, std::uint32_t line, std::string_view tag = {});
  /// Closes the innermost one, which ends at `line` or with its last element, whichever is later, and gives it.
  const Node* end(std::uint32_t line = 0);

  std::size_t depth() const { return open_.size(); }

  /// Closes all that is open and gives the document, null where no event came; the builder can be used again.
  const Node* finish();

 private:
  struct Open {
    Node node;
    std::vector<const Node*> items;
    std::vector<Member> members;
    Member pending;
    bool has_key = false;
  };

  void place(const Node* value, std::uint32_t last_line);

  FileFacts* facts_;
  std::vector<Open> open_;
  const Node* root_ = nullptr;
};

}  // namespace mlready
