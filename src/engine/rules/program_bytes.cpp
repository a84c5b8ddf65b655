#include "engine/rules/program_bytes.h"

#include <algorithm>
#include <utility>

#include "base/byte_transfer.h"

namespace mlready {
namespace {

template <class Bytes>
class Transfer : public ByteTransfer<Transfer<Bytes>, Bytes> {
  using Base = ByteTransfer<Transfer, Bytes>;
  friend Base;

 public:
  explicit Transfer(Bytes& bytes) : Base(bytes) {}

  void one(Program& program) {
    auto& [rules, trait_rules, matchers, digest, prepared] = program;
    all(rules, trait_rules, matchers, digest, prepared);
  }

 private:
  using Base::all;
  using Base::bytes_;
  using Base::one;

  template <class T>
  void one(std::optional<T>& value) {
    bool present = value.has_value();
    one(present);
    if (present && !value) value.emplace();
    if (present) one(*value);
  }

  template <class Key, class Value>
  void one(std::pair<Key, Value>& entry) {
    all(entry.first, entry.second);
  }

  template <template <class...> class Map, class Key, class Value, class... Rest>
  void one(Map<Key, Value, Rest...>& map) {
    std::vector<std::pair<Key, Value>> entries(map.begin(), map.end());
    std::ranges::sort(entries);
    one(entries);
    map = Map<Key, Value, Rest...>(entries.begin(), entries.end());
  }

  void one(std::string_view& text) { bytes_.text(text); }

  void one(PreparedPatterns& prepared) {
    auto& [literals, automata] = prepared;
    all(literals, automata);
  }

  void one(RuleReference& reference) {
    auto& [title, url] = reference;
    all(title, url);
  }

  void one(FrameworkReference& reference) {
    auto& [framework, title, where, subject] = reference;
    all(framework, title, where, subject);
  }

  void one(RuleInfo& info) {
    auto& [id, area, title, checklist, severity, needs, why, fix, references, frameworks] = info;
    all(id, area, title, checklist, severity, needs, why, fix, references, frameworks);
  }

  void one(Operand& operand) {
    auto& [kind, index] = operand;
    all(kind, index);
  }

  void one(Expression& expression) {
    auto& [kind, parts, operand, count] = expression;
    all(kind, parts, operand, count);
  }

  void one(Signal& signal) {
    auto& [name, expression, strength, measured] = signal;
    all(name, expression, strength, measured);
  }

  void one(Rule& rule) {
    auto& [info, path, first_matcher, matcher_count, signals, met, partial, lacking] = rule;
    all(info, path, first_matcher, matcher_count, signals, met, partial, lacking);
  }

  void one(TextPatterns& patterns) {
    std::vector<std::string> texts;
    for (const auto& pattern : patterns.patterns()) texts.push_back(pattern.pattern());
    one(texts);
    patterns = TextPatterns(texts);
  }

  void one(PathPatterns& patterns) {
    auto texts = patterns.texts();
    one(texts);
    patterns = PathPatterns(texts);
  }

  void one(ArgumentTest& test) {
    auto& [kind, keyword, patterns] = test;
    all(kind, keyword, patterns);
  }

  void one(const Verb*& verb) {
    std::string name(verb->name);
    one(name);
    verb = find_verb(name);
  }

  void one(AttributeTest& test, const Verb& verb) {
    auto& [attribute, patterns] = test;
    std::string name(attribute == nullptr ? std::string_view{} : attribute->name);
    all(name, patterns);
    attribute = &*std::ranges::find(verb.attributes, std::string_view(name), &Attribute::name);
  }

  void one(Matcher& matcher) {
    auto& [verb, patterns, attributes, arguments, in, not_in, roles, not_roles, languages, scope, contains, same_scope,
           same_file, section_contains, strength, testing_area] = matcher;
    if (verb == nullptr) verb = &all_verbs().front();
    auto tests = attributes.size();
    all(verb, patterns, tests);
    attributes.resize(tests);
    for (auto& test : attributes) one(test, *verb);
    all(arguments, in, not_in, roles, not_roles, languages, scope, contains, same_scope, same_file, section_contains,
        strength, testing_area);
  }
};

}  // namespace

std::string write_program(Program program) {
  std::string bytes;
  ByteWriter writer(bytes);
  Transfer(writer).one(program);
  return bytes;
}

Program read_program(std::string_view bytes) {
  Program program;
  ByteReader reader(bytes);
  Transfer(reader).one(program);
  return program;
}

LiteralTable literals_of(const Program& program) {
  LiteralTable literals;
  const auto add = [&](const std::string& pattern) { literals.try_emplace(pattern, needed_literals(pattern)); };
  for (const auto& matcher : program.matchers) {
    if (matcher.verb->patterns == PatternKind::text) std::ranges::for_each(matcher.patterns, add);
    for (const auto& test : matcher.attributes) {
      for (const auto& pattern : test.patterns.patterns()) add(pattern.pattern());
    }
  }
  return literals;
}

}  // namespace mlready
