#include "extract/dependency/dependency.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Requirements and constraints files of pip.
void requirements(std::string_view input) {
  extract_each(input, "requirements.txt", Language::requirements, {extract_requirements});
}

}  // namespace mlready::fuzz
