#pragma once

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/text_hash.h"
#include "engine/match/owned_patterns.h"
#include "engine/rules/program.h"

namespace mlready {

/// What the matchers of one verb look for. Each matcher stands here under one of its conditions, the one that tells
/// most: what `is` says; where that is anything, the keyword of an argument or else an attribute. Owners are numbers of
/// matchers.
struct VerbPatterns {
  struct OfAttribute {
    const Attribute* attribute = nullptr;
    OwnedPatterns patterns;
  };

  const Verb* verb = nullptr;
  OwnedPatterns subjects;
  std::unordered_map<std::string, std::vector<std::uint32_t>, TextHash, std::equal_to<>> keywords;
  std::vector<OfAttribute> attributes;
};

/// The patterns of a program, by the kind of fact that they look at.
class PatternTables {
 public:
  /// `program` must outlive the tables.
  explicit PatternTables(const Program& program);

  /// @param kind index in `FactPayload`, or `files_kind`
  const std::vector<VerbPatterns>& of_kind(std::size_t kind) const { return by_kind_[kind]; }

 private:
  std::array<std::vector<VerbPatterns>, files_kind + 1> by_kind_;
};

}  // namespace mlready
