#include "extract/prose/prose.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// AsciiDoc.
void asciidoc(std::string_view input) {
  extract_each(input, "docs/guide.adoc", Language::asciidoc, {extract_asciidoc});
}

}  // namespace mlready::fuzz
