#include "extract/dependency/dependency.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Build files of Gradle.
void gradle(std::string_view input) {
  extract_each(input, "build.gradle", std::nullopt, {extract_gradle});
}

}  // namespace mlready::fuzz
