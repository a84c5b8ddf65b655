#include "extract/ci/ci.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Makefiles.
void makefile(std::string_view input) {
  extract_each(input, "Makefile", Language::makefile, {extract_makefile});
}

}  // namespace mlready::fuzz
