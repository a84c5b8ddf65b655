#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "mlready/fact.h"
#include "mlready/file_facts.h"

namespace mlready {

struct Node;

struct Member {
  std::string_view key;
  Lines lines;  ///< from the key to the end of the value
  const Node* value = nullptr;
};

/// A part of a structured file (YAML, JSON, TOML, INI, dotenv, XML, HCL), whatever its syntax. Lives in the arena of
/// its `FileFacts`. A YAML alias is the anchor's own node again: the graph has no cycles, but walking it needs a bound.
struct Node {
  enum class Kind { null, scalar, sequence, mapping };

  Kind kind = Kind::null;
  std::string_view scalar;  ///< the value as text; empty but for scalars
  std::string_view tag;     ///< YAML tag, CloudFormation function, HCL block type; mostly empty
  bool quoted = false;
  Lines lines;
  std::span<const Node* const> items;
  std::span<const Member> members;  ///< in the order of the text; a key may come twice (HCL blocks)

  bool is_mapping() const { return kind == Kind::mapping; }
  bool is_sequence() const { return kind == Kind::sequence; }
  bool is_scalar() const { return kind == Kind::scalar; }

  /// The first member with that key, YAML merge keys (`<<`) followed; a null node where there is none.
  const Node& operator[](std::string_view key) const;
  bool has(std::string_view key) const;

  /// The value of a scalar member; empty where there is none.
  std::string_view text(std::string_view key) const { return (*this)[key].scalar; }

  /// The elements of a sequence; a scalar or mapping counts as one element, null as none. (Many formats allow both.)
  std::vector<const Node*> elements() const;
};

/// The parts of `facts.file()`, by its language; several for YAML streams. Template actions (Helm, Jinja) are
/// tolerated. Unparsable parts become `ParseProblem`s; what stands before them is given.
std::vector<const Node*> read_documents(FileFacts& facts);

/// Adds to `facts` what the documents of its file mean. Every interpreter of structured files has this form.
using Interpreter = void (*)(FileFacts& facts, std::span<const Node* const> documents);

}  // namespace mlready
