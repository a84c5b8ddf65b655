#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "mlready/result.h"
#include "mlready/verdict_terms.h"

namespace mlready {

/// Further reading on an item.
struct RuleReference {
  std::string title;
  std::string url;
};

/// Where a framework or regulation speaks of the item.
struct FrameworkReference {
  std::string framework;  ///< id, such as "nist-ai-rmf"
  std::string title;      ///< "NIST AI RMF 1.0"
  std::string reference;  ///< "MEASURE 2.4"
  std::string subject;    ///< what it asks for, in a few words

  bool operator==(const FrameworkReference&) const = default;
};

/// What a rule says to people about its item.
struct RuleInfo {
  std::string id;  ///< area.item
  std::string area;
  std::string title;
  std::string checklist;  ///< the checklist's own words
  Severity severity = Severity::medium;
  std::vector<Trait> needs;  ///< where the repository lacks one of them the item is not applicable
  std::string why;
  std::string fix;  ///< Markdown
  std::vector<RuleReference> references;
  std::vector<FrameworkReference> frameworks;
};

struct Program;

/// Rules, loaded and compiled once, to audit any number of trees with. Cheap to copy.
class RuleSet {
 public:
  /// The built-in rules, and those of `directory` where it is not empty; a rule there replaces the built-in one of its
  /// id. Fails on a rule that does not load, with file, line and a suggestion.
  static Result<RuleSet> load(const std::string& directory = {});

  /// The same with further rules that were read already, by their path below the folder: "area/item.yaml".
  static Result<RuleSet> load(const std::map<std::string, std::string>& texts);

  /// What the rules say to people, in the checklist's order.
  std::vector<RuleInfo> items() const;

  /// The rules as the engine runs them.
  const Program& program() const { return *program_; }

 private:
  explicit RuleSet(std::shared_ptr<const Program> program) : program_(std::move(program)) {}

  std::shared_ptr<const Program> program_;
};

}  // namespace mlready
