#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/glob.h"
#include "engine/match/patterns.h"
#include "engine/match/prepared_patterns.h"
#include "engine/match/verbs.h"
#include "mlready/rule_set.h"
#include "mlready/source_file.h"

// Rules as the engine runs them: matchers and signals by number, every reference resolved, every pattern compiled.

namespace mlready {

/// A condition on the value of an attribute.
struct AttributeTest {
  const Attribute* attribute = nullptr;
  TextPatterns patterns;
};

/// A condition on the arguments of a call or decorator.
struct ArgumentTest {
  enum class Kind { keyword, absent, positional };
  Kind kind = Kind::keyword;
  std::string keyword;
  TextPatterns patterns;
};

/// Something that gives places: a matcher or a signal of the same rule, by number.
struct Operand {
  enum class Kind { matcher, signal };
  Kind kind = Kind::matcher;
  std::uint32_t index = 0;
};

/// One matcher of a rule; see docs/rules.md, "Matchers" and "Conditions".
struct Matcher {
  const Verb* verb = nullptr;  ///< none: matches nothing
  std::vector<std::string> patterns;
  std::vector<AttributeTest> attributes;
  std::vector<ArgumentTest> arguments;
  PathPatterns in;
  PathPatterns not_in;
  std::vector<Role> roles;
  std::vector<Role> not_roles;
  std::vector<Language> languages;
  TextPatterns scope;
  std::vector<Operand> contains;
  std::vector<Operand> same_scope;
  std::vector<Operand> same_file;
  std::vector<TextPatterns> section_contains;
  std::optional<Strength> strength;
  bool testing_area = false;  ///< the rule is of the testing area, where test code is evidence
};

/// `any`, `all` and `not` over operands.
struct Expression {
  enum class Kind { any, all, negation, operand, at_least, same_file };
  Kind kind = Kind::any;
  std::vector<Expression> parts;
  Operand operand;
  std::uint32_t count = 0;  ///< for `at_least`
};

struct Signal {
  std::string name;
  Expression expression;
  std::optional<Strength> strength;
  std::string measured;  ///< name of the C++ measurement's result; empty for a signal made of matchers
};

struct Rule {
  RuleInfo info;
  std::string path;
  std::uint32_t first_matcher = 0;  ///< its matchers stand together in `Program::matchers`
  std::uint32_t matcher_count = 0;
  std::vector<Signal> signals;  ///< `Operand::signal` counts within the rule
  std::optional<Expression> met;
  std::optional<Expression> partial;
  std::map<std::string, std::string> lacking;  ///< words for the summary, by signal
};

/// A set of rules, compiled. Copyable; small.
struct Program {
  std::vector<Rule> rules;        ///< in the checklist's order
  std::vector<Rule> trait_rules;  ///< ids traits.<trait>
  std::vector<Matcher> matchers;  ///< a matcher comes after those it refers to
  std::string digest;             ///< of the rules' text
  PreparedPatterns prepared;      ///< for its text patterns, as far as the build did
};

}  // namespace mlready
