#include "extract/ci/ci.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Configuration of CI systems, hooks and task runners; the paths tell which.
void ci_configuration(std::string_view input) {
  interpret_each(input, ".github/workflows/ci.yml", std::nullopt, {interpret_ci, interpret_tox, interpret_tasks});
}

}  // namespace mlready::fuzz
