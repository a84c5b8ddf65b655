#include "extract/prose/prose.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// reStructuredText.
void restructured_text(std::string_view input) {
  extract_each(input, "docs/index.rst", Language::restructured_text, {extract_restructured_text});
}

}  // namespace mlready::fuzz
