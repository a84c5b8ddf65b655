#pragma once

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include "engine/match/match.h"
#include "engine/measure/tally.h"
#include "mlready/fact.h"
#include "mlready/file_system.h"
#include "mlready/source_file.h"

// What verdicts need to know of one file. It is written while the file is read, so that neither the file's bytes nor
// its other facts have to be kept.

namespace mlready {

/// A fact that a matcher or a measurement found, or a command.
struct RecordedFact {
  Lines lines;
  ScopeIndex scope = 0;         ///< where it lies
  ScopeIndex judged_scope = 0;  ///< the one that it opens, for a definition or class; `scope` for any other fact
  std::uint8_t kind = 0;        ///< index in `FactPayload`
  bool claim = false;           ///< a sentence of documentation that says that something is done
  bool unfilled = false;        ///< waits for what a person has yet to fill in
};

/// What a fact makes, where that can be used by a variable alone and does nothing by itself. Few facts make such.
struct IdleVariable {
  std::uint32_t fact = 0;  ///< number in `FileRecord::facts`
  std::string_view name;
};

struct RecordedScope {
  std::string_view name;  ///< empty for the file itself
  ScopeIndex parent = 0;
  bool needs_use = false;  ///< nothing but a use of its name shows that anything reaches it
};

struct RecordedCommand {
  std::uint32_t fact = 0;  ///< number in `FileRecord::facts`
  std::string_view text;
  std::string_view owner;
  CommandOrigin origin = CommandOrigin::script;
};

struct RecordedImport {
  std::string_view module;
  std::string_view name;
};

/// That a file uses a name, in code or elsewhere, or passes it on.
struct NameUse {
  std::string_view name;
  ScopeIndex scope = 0;  ///< the first one that uses it, or passes it on
  bool many = false;     ///< more than one scope uses it
  bool by_code = false;  ///< other than in a string, a command or configuration
  bool used = false;     ///< other than by an import or in `__all__`, which only pass it on

  /// Adds another use in the same file. What only passes the name on counts for nothing beside what uses it.
  void join(const NameUse& other);
};

/// One file's record. Facts, matches and tallies count facts by number in `facts`. Text lives in the record.
struct FileRecord {
  std::string path;
  Language language = Language::unknown;
  Role role = Role::code;
  std::uint64_t digest = 0;  ///< of the bytes, XXH3
  std::uint64_t bytes = 0;
  bool unfilled = false;        ///< a person has yet to fill something in
  bool builds_package = false;  ///< says how to build a Python package of the code, which others may then call
  std::vector<RecordedFact> facts;
  std::vector<IdleVariable> idle_variables;
  std::vector<Match> matches;
  std::vector<RecordedScope> scopes;
  std::vector<RecordedCommand> commands;
  std::vector<RecordedImport> imports;
  std::vector<NameUse> names;
  std::vector<Tally> tallies;
  std::vector<Problem> problems;  ///< parts that could not be parsed
  /// Most files have few words to keep, and the resource's own first buffer is a kilobyte.
  std::unique_ptr<std::pmr::monotonic_buffer_resource> text =
      std::make_unique<std::pmr::monotonic_buffer_resource>(first_text_bytes);

  static constexpr std::size_t first_text_bytes = 32;

  /// A copy of `words` that lives as long as the record.
  std::string_view keep(std::string_view words);
};

}  // namespace mlready
