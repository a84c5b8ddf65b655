#include "extract/document/config_keys.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Bicep.
void bicep(std::string_view input) {
  interpret_each(input, "main.bicep", Language::bicep, {add_config_keys});
}

}  // namespace mlready::fuzz
