#include "extract/ci/ci.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Jenkinsfiles.
void jenkinsfile(std::string_view input) {
  extract_each(input, "Jenkinsfile", Language::jenkinsfile, {extract_jenkinsfile});
}

}  // namespace mlready::fuzz
