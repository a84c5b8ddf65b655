#include "engine/match/conditions.h"

#include <algorithm>

namespace mlready {
namespace {

/// Lock files are generated and still declare dependencies; `file` may look at anything but other people's code.
bool sees_by_default(const Matcher& matcher, Role role) {
  const bool whole_file = matcher.verb->fact_kind == files_kind;
  switch (role) {
    case Role::vendored:
      return false;
    case Role::generated:
      return whole_file || matcher.verb->name == "depends_on";
    case Role::data:
      return whole_file;
    case Role::test:
      return matcher.testing_area;
    default:
      return true;
  }
}

bool sees_role(const Matcher& matcher, Role role) {
  if (std::ranges::find(matcher.not_roles, role) != matcher.not_roles.end()) return false;
  if (!matcher.roles.empty()) return std::ranges::find(matcher.roles, role) != matcher.roles.end();
  return sees_by_default(matcher, role);
}

bool holds(const ArgumentTest& test, std::span<const Argument> arguments) {
  const auto fits = [&](const Argument& argument) {
    switch (test.kind) {
      case ArgumentTest::Kind::positional:
        return argument.keyword.empty() && test.patterns.matches(argument.text);
      case ArgumentTest::Kind::keyword:
        return argument.keyword == test.keyword && test.patterns.matches(argument.text);
      case ArgumentTest::Kind::absent:
        return argument.keyword == test.keyword;
    }
    return false;
  };
  return std::ranges::any_of(arguments, fits) != (test.kind == ArgumentTest::Kind::absent);
}

bool in_scope(const Matcher& matcher, const FileFacts& file, ScopeIndex scope) {
  for (; scope != 0; scope = file.scopes()[scope].parent) {
    if (matcher.scope.matches(file.scopes()[scope].qualified_name)) return true;
  }
  return false;
}

}  // namespace

bool sees_file(const Matcher& matcher, const SourceFile& file, std::string_view lower_path) {
  if (!sees_role(matcher, file.role)) return false;
  if (!matcher.languages.empty() && std::ranges::find(matcher.languages, file.language) == matcher.languages.end()) {
    return false;
  }
  return (matcher.in.empty() || matcher.in.match(lower_path)) && !matcher.not_in.match(lower_path);
}

std::span<const Argument> arguments_of(const Fact& fact) {
  if (const auto* call = std::get_if<Call>(&fact.payload)) return call->arguments;
  if (const auto* decorator = std::get_if<Decorator>(&fact.payload)) return decorator->arguments;
  return {};
}

bool fits(const Matcher& matcher, const FileFacts& file, const Fact& fact) {
  std::string buffer;
  for (const auto& [attribute, patterns] : matcher.attributes) {
    if (!patterns.matches(attribute->value(fact, buffer))) return false;
  }
  for (const auto& test : matcher.arguments) {
    if (!holds(test, arguments_of(fact))) return false;
  }
  return matcher.scope.empty() || in_scope(matcher, file, fact.scope);
}

}  // namespace mlready
