#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/python/python.h"

namespace mlready::python_test {

using List = std::vector<std::string>;

inline FileFacts facts_of(std::string source, std::string path = "pkg/sub/module.py") {
  FileFacts facts(SourceFile{std::move(path), std::move(source), Language::python, Role::code});
  extract_python(facts);
  return facts;
}

/// What `write` makes of each fact of kind `T`, in order.
template <class T, class Write>
List list(const FileFacts& facts, Write write) {
  List result;
  for (const auto& fact : facts.facts()) {
    if (const auto* payload = std::get_if<T>(&fact.payload)) result.push_back(std::string(write(*payload, fact)));
  }
  return result;
}

inline std::string span_of(const Fact& fact) {
  return std::to_string(fact.lines.first) + "-" + std::to_string(fact.lines.last);
}

inline List calls(const std::string& source) {
  return list<Call>(facts_of(source), [](const Call& call, const Fact&) { return call.name; });
}

inline List references(const std::string& source) {
  return list<Reference>(facts_of(source), [](const Reference& reference, const Fact&) { return reference.name; });
}

inline List strings(const std::string& source) {
  return list<StringLiteral>(facts_of(source), [](const StringLiteral& literal, const Fact&) { return literal.value; });
}

inline List conditions(const std::string& source) {
  return list<Condition>(facts_of(source), [](const Condition& condition, const Fact&) { return condition.text; });
}

/// "line: message"
inline List problems(const std::string& source) {
  return list<ParseProblem>(facts_of(source), [](const ParseProblem& problem, const Fact& fact) {
    return std::to_string(fact.lines.first) + ": " + std::string(problem.message);
  });
}

/// "target:annotation=value", with "!" behind a literal value
inline List assignments(const std::string& source) {
  return list<Assignment>(facts_of(source), [](const Assignment& assignment, const Fact&) {
    std::string line(assignment.target);
    if (!assignment.annotation.empty()) line.append(":").append(assignment.annotation);
    line.append("=").append(assignment.value);
    return line + (assignment.literal ? "!" : "");
  });
}

/// "METHOD path framework handler"
inline List routes(const std::string& source) {
  return list<Route>(facts_of(source), [](const Route& route, const Fact&) {
    return std::string(route.method)
        .append(" ")
        .append(route.path)
        .append(" ")
        .append(route.framework)
        .append(" ")
        .append(route.handler);
  });
}

}  // namespace mlready::python_test
