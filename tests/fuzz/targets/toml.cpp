#include "extract/document/config_keys.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// TOML documents and the keys in them.
void toml(std::string_view input) {
  interpret_each(input, "pyproject.toml", Language::toml, {add_config_keys});
}

}  // namespace mlready::fuzz
