#include <re2/re2.h>

#include "engine/measure/measurement.h"
#include "engine/measure/python_functions.h"
#include "engine/measure/share.h"

namespace mlready::checks {
namespace {

/// Google ("Args:"), NumPy ("Parameters\n---"), Sphinx (":param x:") and Epytext ("@param x:") sections.
bool describes_parameters(std::string_view docstring) {
  static const RE2 sections(
      R"((?i)(^|\n)\s*(args|arguments|parameters|params|inputs?|returns?)\s*:?\s*(\n|-)|[:@](param|arg|parameter)\b)");
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

void count_practices_docstrings(const FileFacts& file, Tallies& tallies) {
  if (!is_counted(file.file())) return;
  for (std::uint32_t number = 0; number < file.facts().size(); ++number) {
    const auto& fact = file.facts()[number];
    if (!is_public_definition(fact)) continue;
    tallies.add("public");
    const auto docstring = docstring_of(fact);
    if (docstring.empty()) continue;
    tallies.add("documented", number);
    const auto* function = std::get_if<Definition>(&fact.payload);
    if (function == nullptr || !takes_parameters(*function)) continue;
    tallies.add("with parameters");
    if (describes_parameters(docstring)) tallies.add("parameters described");
  }
}

/// `most`: at least 80 % of public functions and classes have a docstring, and of those that take parameters most
/// describe them; `some`: at least 30 % have one.
std::vector<MeasuredSignal> practices_docstrings(const Counts& counts) {
  const auto definitions = counts.of("public");
  const auto documented = counts.of("documented");
  const auto share = percent(documented, definitions);
  if (share < 30.0) return {};
  const bool most_described = 2 * counts.of("parameters described") >= counts.of("with parameters");
  const auto note = share_text(documented, definitions, "public functions and classes documented") +
                    (most_described ? "" : "; most parameters are not described");
  return {{share >= 80.0 && most_described ? "most" : "some", counts.leading("documented", note)}};
}

}  // namespace mlready::checks
