#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "extract/code/code.h"
#include "mlready/file_facts.h"

namespace code_test {

using Texts = std::vector<std::string>;

inline mlready::FileFacts read(mlready::Language language, std::string source) {
  mlready::FileFacts facts(mlready::SourceFile{"file", std::move(source), language, mlready::Role::code});
  mlready::extract_code(facts);
  return facts;
}

/// The facts of one kind, each as `write` gives it.
template <class T, class Write>
Texts all(const mlready::FileFacts& facts, Write write) {
  Texts result;
  for (const auto& fact : facts.facts()) {
    if (const auto* payload = std::get_if<T>(&fact.payload)) result.push_back(write(*payload));
  }
  return result;
}

/// `module[:name][ as alias]`
inline Texts imports(const mlready::FileFacts& facts) {
  return all<mlready::Import>(facts, [](const mlready::Import& import) {
    auto text = std::string(import.module);
    if (!import.name.empty()) text += ":" + std::string(import.name);
    if (!import.alias.empty()) text += " as " + std::string(import.alias);
    return text;
  });
}

/// `name(argument, keyword=argument)`
inline Texts calls(const mlready::FileFacts& facts) {
  return all<mlready::Call>(facts, [](const mlready::Call& call) {
    auto text = std::string(call.name) + "(";
    for (const auto& argument : call.arguments) {
      if (text.back() != '(') text += ", ";
      if (!argument.keyword.empty()) text += std::string(argument.keyword) + "=";
      text += argument.text;
    }
    return text + ")";
  });
}

/// `qualified name(parameters)`
inline Texts definitions(const mlready::FileFacts& facts) {
  return all<mlready::Definition>(facts, [](const mlready::Definition& definition) {
    auto text = std::string(definition.qualified_name) + "(";
    for (const auto& parameter : definition.parameters) {
      if (text.back() != '(') text += ", ";
      text += parameter.name;
      if (!parameter.annotation.empty()) text += ": " + std::string(parameter.annotation);
    }
    return text + ")";
  });
}

/// `qualified name[ < base, base]`
inline Texts classes(const mlready::FileFacts& facts) {
  return all<mlready::ClassDefinition>(facts, [](const mlready::ClassDefinition& definition) {
    auto text = std::string(definition.qualified_name);
    for (const auto base : definition.bases)
      text += (text.find('<') == std::string::npos ? " < " : ", ") + std::string(base);
    return text;
  });
}

/// `METHOD path framework handler`
inline Texts routes(const mlready::FileFacts& facts) {
  return all<mlready::Route>(facts, [](const mlready::Route& route) {
    auto text = std::string(route.method);
    for (const auto part : {route.path, route.framework, route.handler}) {
      if (!text.empty() && !part.empty()) text += ' ';
      text += part;
    }
    return text;
  });
}

inline Texts strings(const mlready::FileFacts& facts) {
  return all<mlready::StringLiteral>(facts, [](const auto& literal) { return std::string(literal.value); });
}

inline Texts comments(const mlready::FileFacts& facts) {
  return all<mlready::Comment>(facts, [](const auto& comment) { return std::string(comment.text); });
}

inline Texts conditions(const mlready::FileFacts& facts) {
  return all<mlready::Condition>(facts, [](const auto& condition) { return std::string(condition.text); });
}

/// `target=value`
inline Texts assignments(const mlready::FileFacts& facts) {
  return all<mlready::Assignment>(facts, [](const auto& assignment) {
    return std::string(assignment.target) + "=" + std::string(assignment.value);
  });
}

/// `path=value`
inline Texts keys(const mlready::FileFacts& facts) {
  return all<mlready::ConfigKey>(facts,
                                 [](const auto& key) { return std::string(key.path) + "=" + std::string(key.value); });
}

/// `name -> target`
inline Texts decorators(const mlready::FileFacts& facts) {
  return all<mlready::Decorator>(facts, [](const auto& decorator) {
    return std::string(decorator.name) + " -> " + std::string(decorator.target);
  });
}

/// `types[ bare][ silent][ logs][ reraises]`
inline Texts handlers(const mlready::FileFacts& facts) {
  return all<mlready::Handler>(facts, [](const auto& handler) {
    std::string text;
    for (const auto type : handler.types) text += (text.empty() ? "" : "|") + std::string(type);
    return text + (handler.bare ? " bare" : "") + (handler.silent ? " silent" : "") + (handler.logs ? " logs" : "") +
           (handler.reraises ? " reraises" : "");
  });
}

inline Texts raises(const mlready::FileFacts& facts) {
  return all<mlready::Raise>(facts, [](const auto& raise) { return std::string(raise.exception); });
}

inline bool has(const Texts& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

}  // namespace code_test
