#include "extract/prose/prose.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Diagrams: Mermaid, PlantUML, draw.io, Graphviz, pictures; the paths tell which.
void diagram(std::string_view input) {
  extract_each(input, "docs/flow.mmd", std::nullopt, {extract_diagram_file});
}

}  // namespace mlready::fuzz
