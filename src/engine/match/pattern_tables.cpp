#include "engine/match/pattern_tables.h"

#include <algorithm>
#include <map>
#include <utility>

namespace mlready {
namespace {

bool takes_anything(const Matcher& matcher) {
  const auto& patterns = matcher.patterns;
  return std::ranges::any_of(patterns, [&](const std::string& pattern) {
    return matcher.verb->patterns == PatternKind::text ? pattern.empty() : pattern == "*" || pattern == "**";
  });
}

/// The keyword of an argument that the matcher wants; null where it wants none.
const std::string* wanted_keyword(const Matcher& matcher) {
  const auto found = std::ranges::find(matcher.arguments, ArgumentTest::Kind::keyword, &ArgumentTest::kind);
  return found == matcher.arguments.end() ? nullptr : &found->keyword;
}

bool is_flag(const AttributeTest& test) {
  return std::ranges::all_of(test.patterns.patterns(), [](const TextPattern& pattern) {
    return pattern.pattern() == "true" || pattern.pattern() == "false";
  });
}

/// The attribute that tells most; null where the matcher wants none.
const AttributeTest* wanted_attribute(const Matcher& matcher) {
  if (matcher.attributes.empty()) return nullptr;
  const auto telling = std::ranges::find_if_not(matcher.attributes, is_flag);
  return telling == matcher.attributes.end() ? &matcher.attributes.front() : &*telling;
}

/// Sorts the matchers of one verb by the condition that they are found under.
class VerbPatternsBuilder {
 public:
  explicit VerbPatternsBuilder(const Verb& verb) : verb_(verb) {}

  bool empty() const { return subjects_.empty() && keywords_.empty() && attributes_.empty(); }

  void add(const Matcher& matcher, std::uint32_t owner) {
    const auto* keyword = wanted_keyword(matcher);
    const auto* attribute = wanted_attribute(matcher);
    if (!takes_anything(matcher) || (keyword == nullptr && attribute == nullptr)) {
      for (const auto& pattern : matcher.patterns) subjects_.push_back({pattern, owner});
    } else if (keyword != nullptr) {
      keywords_[*keyword].push_back(owner);
    } else {
      auto& patterns = attributes_[attribute->attribute];
      for (const auto& pattern : attribute->patterns.patterns()) patterns.push_back({pattern.pattern(), owner});
    }
  }

  VerbPatterns build(const PreparedPatterns& prepared) {
    const PatternOptions options{verb_.patterns, verb_.covers_below, verb_.ignore_case};
    VerbPatterns built{&verb_, OwnedPatterns(options, std::move(subjects_), prepared), std::move(keywords_), {}};
    for (auto& [attribute, patterns] : attributes_) {
      built.attributes.push_back({attribute, OwnedPatterns(PatternOptions{}, std::move(patterns), prepared)});
    }
    return built;
  }

 private:
  const Verb& verb_;
  std::vector<OwnedPattern> subjects_;
  decltype(VerbPatterns::keywords) keywords_;
  std::map<const Attribute*, std::vector<OwnedPattern>> attributes_;
};

}  // namespace

PatternTables::PatternTables(const Program& program) {
  std::map<const Verb*, VerbPatternsBuilder> builders;
  for (const auto& verb : all_verbs()) builders.emplace(&verb, VerbPatternsBuilder(verb));
  for (std::uint32_t owner = 0; owner < program.matchers.size(); ++owner) {
    const auto& matcher = program.matchers[owner];
    if (matcher.verb != nullptr) builders.at(matcher.verb).add(matcher, owner);
  }
  for (auto& [verb, builder] : builders) {
    if (!builder.empty()) by_kind_[verb->fact_kind].push_back(builder.build(program.prepared));
  }
}

}  // namespace mlready
