#include <re2/re2.h>

#include "engine/measure/python_functions.h"
#include "engine/measure/share.h"

namespace mlready::checks {
namespace {

/// Google ("Args:"), NumPy ("Parameters\n---"), Sphinx (":param x:") and Epytext ("@param x:") sections.
bool describes_parameters(std::string_view docstring, const RE2& sections) {
  return RE2::PartialMatch(docstring, sections);
}

bool takes_parameters(const Definition& definition) {
  for (const auto& parameter : definition.parameters) {
    if (parameter.name != "self" && parameter.name != "cls" && parameter.name != "*" && parameter.name != "/")
      return true;
  }
  return false;
}

std::string_view docstring_of(const Fact& fact) {
  if (const auto* definition = std::get_if<Definition>(&fact.payload)) return definition->docstring;
  return std::get<ClassDefinition>(fact.payload).docstring;
}

}  // namespace

/// `most`: at least 80 % of public functions and classes have a docstring, and of those that take parameters most
/// describe them; `some`: at least 30 % have one.
std::vector<MeasuredSignal> practices_docstrings(const FactStore& store) {
  const RE2 sections(
      R"((?i)(^|\n)\s*(args|arguments|parameters|params|inputs?|returns?)\s*:?\s*(\n|-)|[:@](param|arg|parameter)\b)");
  const auto definitions = public_definitions(store);
  std::vector<FactReference> documented;
  std::size_t with_parameters = 0;
  std::size_t described = 0;
  for (const auto reference : definitions) {
    const auto& fact = store.fact(reference);
    const auto docstring = docstring_of(fact);
    if (docstring.empty()) continue;
    documented.push_back(reference);
    const auto* definition = std::get_if<Definition>(&fact.payload);
    if (definition == nullptr || !takes_parameters(*definition)) continue;
    ++with_parameters;
    if (describes_parameters(docstring, sections)) ++described;
  }
  const auto share = percent(documented.size(), definitions.size());
  if (share < 30.0) return {};
  const bool most_described = 2 * described >= with_parameters;
  const auto note = share_text(documented.size(), definitions.size(), "public functions and classes documented") +
                    (most_described ? "" : "; most parameters are not described");
  return {{share >= 80.0 && most_described ? "most" : "some", leading_places(documented, note)}};
}

}  // namespace mlready::checks
