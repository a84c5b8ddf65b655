#include "extract/dependency/dependency.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Module files of Go.
void go_mod(std::string_view input) {
  extract_each(input, "go.mod", Language::go_mod, {extract_go_mod});
}

}  // namespace mlready::fuzz
