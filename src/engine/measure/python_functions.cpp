#include "engine/measure/python_functions.h"

#include <algorithm>

namespace mlready {
namespace {

bool is_counted(const SourceFile& file) {
  const bool python = file.language == Language::python || file.language == Language::notebook;
  return python && (file.role == Role::code || file.role == Role::deploy || file.role == Role::config);
}

bool is_receiver(const Parameter& parameter) {
  return parameter.name == "self" || parameter.name == "cls";
}

/// Whether a part of "Class.method" has a leading underscore.
bool has_private_part(std::string_view qualified_name) {
  return qualified_name.starts_with("_") || qualified_name.find("._") != std::string_view::npos;
}

template <class T>
void add_public(const FactStore& store, std::vector<FactReference>& found) {
  for (const auto reference : store.of<T>()) {
    const auto& definition = store.get<T>(reference);
    if (is_counted(store.file(reference).file()) && !definition.nested &&
        !has_private_part(definition.qualified_name)) {
      found.push_back(reference);
    }
  }
}

}  // namespace

std::vector<FactReference> counted_functions(const FactStore& store) {
  std::vector<FactReference> found;
  for (const auto reference : store.of<Definition>()) {
    if (is_counted(store.file(reference).file())) found.push_back(reference);
  }
  return found;
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

std::vector<FactReference> public_definitions(const FactStore& store) {
  std::vector<FactReference> found;
  add_public<Definition>(store, found);
  add_public<ClassDefinition>(store, found);
  std::ranges::sort(found);
  return found;
}

}  // namespace mlready
