#include "extract/ci/ci.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Shell scripts, and the commands in them.
void shell(std::string_view input) {
  extract_each(input, "run.sh", Language::shell, {extract_shell});
}

}  // namespace mlready::fuzz
