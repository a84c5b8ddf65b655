#include "extract/dependency/dependency.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Lock files of Yarn.
void yarn_lock(std::string_view input) {
  extract_each(input, "yarn.lock", std::nullopt, {extract_yarn_lock});
}

}  // namespace mlready::fuzz
