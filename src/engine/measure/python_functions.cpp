#include "engine/measure/python_functions.h"

namespace mlready {
namespace {

bool is_receiver(const Parameter& parameter) {
  return parameter.name == "self" || parameter.name == "cls";
}

/// Whether a part of "Class.method" has a leading underscore.
bool has_private_part(std::string_view qualified_name) {
  return qualified_name.starts_with("_") || qualified_name.find("._") != std::string_view::npos;
}

template <class T>
bool is_public(const Fact& fact) {
  const auto* definition = std::get_if<T>(&fact.payload);
  return definition != nullptr && !definition->nested && !has_private_part(definition->qualified_name);
}

}  // namespace

bool is_counted(const SourceFile& file) {
  const bool python = file.language == Language::python || file.language == Language::notebook;
  return python && (file.role == Role::code || file.role == Role::deploy || file.role == Role::config);
}

bool is_fully_annotated(const Definition& definition) {
  if (definition.return_annotation.empty()) return false;
  for (std::size_t i = 0; i < definition.parameters.size(); ++i) {
    const auto& parameter = definition.parameters[i];
    if (i == 0 && definition.method && is_receiver(parameter)) continue;
    if (parameter.name == "*" || parameter.name == "/") continue;
    if (parameter.annotation.empty()) return false;
  }
  return true;
}

bool is_public_definition(const Fact& fact) {
  return is_public<Definition>(fact) || is_public<ClassDefinition>(fact);
}

}  // namespace mlready
