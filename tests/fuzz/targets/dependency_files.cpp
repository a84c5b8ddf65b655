#include "extract/dependency/dependency.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Manifests and lock files in structured formats; the paths tell which.
void dependency_files(std::string_view input) {
  interpret_each(input, "pyproject.toml", std::nullopt, {interpret_dependencies});
}

}  // namespace mlready::fuzz
