#include "extract/document/config_keys.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// YAML documents and the keys in them.
void yaml(std::string_view input) {
  interpret_each(input, "values.yaml", Language::yaml, {add_config_keys});
}

}  // namespace mlready::fuzz
