#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/match/patterns.h"
#include "mlready/fact.h"
#include "mlready/verdict_terms.h"

namespace mlready {

/// A value of a fact that a rule may test with text patterns.
struct Attribute {
  std::string_view name;
  /// The value's text lives in the fact or in `buffer`.
  std::string_view (*value)(const Fact& fact, std::string& buffer);
};

/// The texts of a fact that `is` compares with; `composed` holds one that the fact does not hold in one piece.
struct Subjects {
  std::vector<std::string_view> texts;
  std::string composed;
};

/// A word of the rule language for one kind of fact. The table in verbs.cpp is the language's vocabulary.
struct Verb {
  std::string_view name;
  std::string_view meaning;
  std::size_t fact_kind;  ///< index in `FactPayload`; `files_kind` for whole files
  PatternKind patterns;   ///< what `is` compares with
  Strength strength;      ///< what a match proves unless a rule says otherwise
  void (*subjects)(const Fact& fact, Subjects& subjects);
  std::span<const Attribute> attributes;
  bool covers_below = false;  ///< name patterns match what lies below them
  bool ignore_case = false;
  bool has_arguments = false;
  bool (*keep)(const Fact& fact) = nullptr;  ///< facts that the verb sees at all; all of them without it
  bool only_run_by_ci = false;
};

/// The kind of `file`: its subject is a path, not a fact.
inline constexpr std::size_t files_kind = std::variant_size_v<FactPayload>;

/// All verbs, in the order of docs/rules.md.
std::span<const Verb> all_verbs();

/// The verb of that name; nothing where there is none.
const Verb* find_verb(std::string_view name);

}  // namespace mlready
