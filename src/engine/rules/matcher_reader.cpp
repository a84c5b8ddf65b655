#include "engine/rules/matcher_reader.h"

#include <algorithm>

#include "base/suggestion.h"
#include "engine/rules/yaml_reader.h"

namespace mlready {
namespace {

std::vector<std::string> verb_names() {
  std::vector<std::string> names;
  for (const auto& verb : all_verbs()) names.emplace_back(verb.name);
  return names;
}

std::vector<std::string> known_keys(const Verb& verb) {
  std::vector<std::string> keys = {"is",    "in",       "not_in",     "role",      "not_role", "language",
                                   "scope", "contains", "same_scope", "same_file", "strength"};
  if (verb.name == "heading") keys.emplace_back("section_contains");
  if (verb.has_arguments) keys.insert(keys.end(), {"argument", "without_argument", "positional"});
  for (const auto& attribute : verb.attributes) keys.emplace_back(attribute.name);
  return keys;
}

template <class T, class Convert>
Result<void> read_terms(const std::string& path, const YAML::Node& node, std::string_view what, Convert convert,
                        std::vector<T>& terms) {
  const auto words = read_strings(path, node);
  if (!words) return tl::unexpected(words.error());
  for (const auto& word : *words) {
    const auto term = convert(word);
    if (!term) return failure("\"" + word + "\" is no " + std::string(what), place_of(path, node));
    terms.push_back(*term);
  }
  return {};
}

}  // namespace

MatcherReader::MatcherReader(std::string path, std::vector<std::string> signals, bool testing_area,
                             std::vector<Matcher>& matchers, Trust trust)
    : path_(std::move(path)),
      signals_(std::move(signals)),
      testing_area_(testing_area),
      matchers_(matchers),
      trust_(trust) {}

Result<Expression> MatcherReader::read_expression(const YAML::Node& node) {
  if (node.IsMap() && node.size() == 1) {
    const auto key = node.begin()->first.Scalar();
    const auto value = node.begin()->second;
    if (key == "any" || key == "all") {
      if (!value.IsSequence()) return failure("a list is needed here", place_of(path_, value));
      Expression expression{.kind = key == "any" ? Expression::Kind::any : Expression::Kind::all};
      for (const auto& part : value) {
        auto read = read_expression(part);
        if (!read) return read;
        expression.parts.push_back(std::move(*read));
      }
      return expression;
    }
    if (key == "not") {
      auto read = read_expression(value);
      if (!read) return read;
      return Expression{.kind = Expression::Kind::negation, .parts = {std::move(*read)}};
    }
  }
  const auto operand = read_operand(node);
  if (!operand) return tl::unexpected(operand.error());
  return Expression{.kind = Expression::Kind::operand, .operand = *operand};
}

Result<Expression> MatcherReader::read_verdict(const YAML::Node& node) {
  if (node.IsScalar()) {
    const auto operand = read_signal_name(node);
    if (!operand) return tl::unexpected(operand.error());
    return Expression{.kind = Expression::Kind::operand, .operand = *operand};
  }
  if (!node.IsMap() || node.size() != 1) {
    return failure("a signal's name, any, all, not, at_least or same_file is needed here", place_of(path_, node));
  }
  if (const auto keys = check_keys(path_, node, {"any", "all", "not", "at_least", "same_file"}); !keys) {
    return tl::unexpected(keys.error());
  }
  const auto key = node.begin()->first.Scalar();
  auto parts = node.begin()->second;
  Expression expression;
  expression.kind = key == "any"         ? Expression::Kind::any
                    : key == "all"       ? Expression::Kind::all
                    : key == "not"       ? Expression::Kind::negation
                    : key == "same_file" ? Expression::Kind::same_file
                                         : Expression::Kind::at_least;
  if (expression.kind == Expression::Kind::at_least) {
    if (const auto keys = check_keys(path_, parts, {"count", "of"}); !keys) return tl::unexpected(keys.error());
    expression.count = parts["count"].as<std::uint32_t>(0);
    parts.reset(parts["of"]);
  }
  const auto add = [&](const YAML::Node& part) -> Result<void> {
    auto read = read_verdict(part);
    if (!read) return tl::unexpected(read.error());
    expression.parts.push_back(std::move(*read));
    return {};
  };
  if (!parts.IsSequence()) {
    if (const auto added = add(parts); !added) return tl::unexpected(added.error());
    return expression;
  }
  for (const auto& part : parts) {
    if (const auto added = add(part); !added) return tl::unexpected(added.error());
  }
  return expression;
}

Result<Operand> MatcherReader::read_operand(const YAML::Node& node) {
  if (node.IsScalar()) return read_signal_name(node);
  const auto matcher = read_matcher(node);
  if (!matcher) return tl::unexpected(matcher.error());
  return Operand{Operand::Kind::matcher, *matcher};
}

Result<Operand> MatcherReader::read_signal_name(const YAML::Node& node) const {
  const auto found = std::ranges::find(signals_, node.Scalar());
  if (found == signals_.end()) {
    return failure("no signal is named \"" + node.Scalar() + "\"", place_of(path_, node),
                   did_you_mean(node.Scalar(), signals_));
  }
  return Operand{Operand::Kind::signal, static_cast<std::uint32_t>(found - signals_.begin())};
}

Result<std::vector<Operand>> MatcherReader::read_operands(const YAML::Node& node) {
  std::vector<Operand> operands;
  const auto add = [&](const YAML::Node& part) -> Result<void> {
    const auto operand = read_operand(part);
    if (!operand) return tl::unexpected(operand.error());
    operands.push_back(*operand);
    return {};
  };
  if (!node.IsSequence()) {
    if (const auto added = add(node); !added) return tl::unexpected(added.error());
    return operands;
  }
  for (const auto& part : node) {
    if (const auto added = add(part); !added) return tl::unexpected(added.error());
  }
  return operands;
}

Result<std::uint32_t> MatcherReader::read_matcher(const YAML::Node& node) {
  if (!node.IsMap() || node.size() != 1) {
    return failure("a matcher is a mapping with one verb", place_of(path_, node));
  }
  if (const auto keys = check_keys(path_, node, verb_names()); !keys) return tl::unexpected(keys.error());
  Matcher matcher;
  matcher.verb = find_verb(node.begin()->first.Scalar());
  matcher.testing_area = testing_area_;
  if (const auto read = read_details(node.begin()->second, matcher); !read) return tl::unexpected(read.error());
  matchers_.push_back(std::move(matcher));
  return static_cast<std::uint32_t>(matchers_.size() - 1);
}

Result<void> MatcherReader::read_details(const YAML::Node& node, Matcher& matcher) {
  if (!node.IsMap()) {
    auto patterns = read_strings(path_, node);
    if (!patterns) return tl::unexpected(patterns.error());
    matcher.patterns = std::move(*patterns);
  } else {
    if (const auto keys = check_keys(path_, node, known_keys(*matcher.verb)); !keys) return keys;
    for (const auto& entry : node) {
      if (const auto read = read_detail(entry.first.Scalar(), entry.second, matcher); !read) return read;
    }
  }
  if (matcher.patterns.empty()) matcher.patterns = {matcher.verb->patterns == PatternKind::text ? "" : "**"};
  if (matcher.verb->patterns != PatternKind::text) return {};
  const auto compiled = TextPatterns::compile(matcher.patterns, trust_);
  if (!compiled) return failure(compiled.error().what, place_of(path_, node));
  return {};
}

Result<void> MatcherReader::read_detail(const std::string& key, const YAML::Node& value, Matcher& matcher) {
  const auto strings = [&](std::vector<std::string>& target) -> Result<void> {
    auto read = read_strings(path_, value);
    if (!read) return tl::unexpected(read.error());
    target = std::move(*read);
    return {};
  };
  const auto operands = [&](std::vector<Operand>& target) -> Result<void> {
    auto read = read_operands(value);
    if (!read) return tl::unexpected(read.error());
    target = std::move(*read);
    return {};
  };
  const auto paths = [&](PathPatterns& target) -> Result<void> {
    const auto read = read_strings(path_, value);
    if (!read) return tl::unexpected(read.error());
    target = PathPatterns(*read);
    return {};
  };
  if (key == "is") return strings(matcher.patterns);
  if (key == "in") return paths(matcher.in);
  if (key == "not_in") return paths(matcher.not_in);
  if (key == "role") return read_terms(path_, value, "role", role_from, matcher.roles);
  if (key == "not_role") return read_terms(path_, value, "role", role_from, matcher.not_roles);
  if (key == "language") return read_terms(path_, value, "language", language_from, matcher.languages);
  if (key == "contains") return operands(matcher.contains);
  if (key == "same_scope") return operands(matcher.same_scope);
  if (key == "same_file") return operands(matcher.same_file);
  if (key == "strength") {
    matcher.strength = strength_from(value.Scalar());
    if (!matcher.strength) return failure("\"" + value.Scalar() + "\" is no strength", place_of(path_, value));
    return {};
  }
  if (key == "scope") {
    auto patterns = read_text_patterns(value);
    if (!patterns) return tl::unexpected(patterns.error());
    matcher.scope = std::move(*patterns);
    return {};
  }
  if (key == "section_contains") {
    for (const auto& part : value) {
      auto patterns = read_text_patterns(part);
      if (!patterns) return tl::unexpected(patterns.error());
      matcher.section_contains.push_back(std::move(*patterns));
    }
    return {};
  }
  if (key == "argument" || key == "without_argument" || key == "positional") return read_arguments(key, value, matcher);
  return read_attribute(key, value, matcher);
}

Result<void> MatcherReader::read_arguments(const std::string& key, const YAML::Node& value, Matcher& matcher) {
  if (key == "without_argument") {
    const auto names = read_strings(path_, value);
    if (!names) return tl::unexpected(names.error());
    for (const auto& name : *names) matcher.arguments.push_back({ArgumentTest::Kind::absent, name, {}});
    return {};
  }
  if (key == "positional") {
    auto patterns = read_text_patterns(value);
    if (!patterns) return tl::unexpected(patterns.error());
    matcher.arguments.push_back({ArgumentTest::Kind::positional, {}, std::move(*patterns)});
    return {};
  }
  if (!value.IsMap()) return failure("a mapping of keywords to patterns is needed here", place_of(path_, value));
  for (const auto& entry : value) {
    auto patterns = read_text_patterns(entry.second);
    if (!patterns) return tl::unexpected(patterns.error());
    matcher.arguments.push_back({ArgumentTest::Kind::keyword, entry.first.Scalar(), std::move(*patterns)});
  }
  return {};
}

Result<void> MatcherReader::read_attribute(const std::string& key, const YAML::Node& value, Matcher& matcher) {
  auto patterns = read_text_patterns(value);
  if (!patterns) return tl::unexpected(patterns.error());
  const auto& attributes = matcher.verb->attributes;
  const auto attribute = std::ranges::find(attributes, std::string_view(key), &Attribute::name);
  matcher.attributes.push_back({&*attribute, std::move(*patterns)});
  return {};
}

Result<TextPatterns> MatcherReader::read_text_patterns(const YAML::Node& node) {
  const auto strings = read_strings(path_, node);
  if (!strings) return tl::unexpected(strings.error());
  auto patterns = TextPatterns::compile(*strings, trust_);
  if (!patterns) return failure(patterns.error().what, place_of(path_, node));
  return patterns;
}

}  // namespace mlready
