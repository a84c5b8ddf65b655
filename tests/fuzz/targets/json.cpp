#include "extract/document/config_keys.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// JSON documents and the keys in them.
void json(std::string_view input) {
  interpret_each(input, "data.json", Language::json, {add_config_keys});
}

}  // namespace mlready::fuzz
