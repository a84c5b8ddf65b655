#include "extract/deploy/deploy.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Procfiles.
void procfile(std::string_view input) {
  extract_each(input, "Procfile", std::nullopt, {extract_procfile});
}

}  // namespace mlready::fuzz
