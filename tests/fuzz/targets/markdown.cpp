#include "extract/prose/prose.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Markdown, with its front matter.
void markdown(std::string_view input) {
  extract_each(input, "README.md", Language::markdown, {extract_markdown});
}

}  // namespace mlready::fuzz
