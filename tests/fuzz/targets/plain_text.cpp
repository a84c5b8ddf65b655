#include "extract/prose/prose.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Text without markup.
void plain_text(std::string_view input) {
  extract_each(input, "notes.txt", Language::text, {extract_text});
}

}  // namespace mlready::fuzz
