#include "extract/deploy/deploy.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Dockerfiles.
void dockerfile(std::string_view input) {
  extract_each(input, "Dockerfile", Language::dockerfile, {extract_dockerfile});
}

}  // namespace mlready::fuzz
