#include "extract/structured.h"

#include "fuzz.h"

namespace mlready::fuzz {

/// Structured files of every format, with all that their documents may mean; the paths tell which.
void structured(std::string_view input) {
  extract_each(input, "config.yaml", std::nullopt, {extract_structured});
}

}  // namespace mlready::fuzz
