#include "extract/prose/prose.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// HTML pages.
void html(std::string_view input) {
  extract_each(input, "docs/index.html", Language::html, {extract_html});
}

}  // namespace mlready::fuzz
