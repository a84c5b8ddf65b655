#include "extract/code/code.h"

#include "fuzz.h"

namespace mlready::fuzz {

/// Source of the languages other than Python; the paths tell which.
void code(std::string_view input) {
  extract_each(input, "main.go", std::nullopt, {extract_code});
}

}  // namespace mlready::fuzz
