#include "extract/ci/ci.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Justfiles.
void justfile(std::string_view input) {
  extract_each(input, "justfile", Language::justfile, {extract_justfile});
}

}  // namespace mlready::fuzz
