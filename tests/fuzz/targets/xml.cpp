#include "extract/document/config_keys.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// XML documents and the keys in them.
void xml(std::string_view input) {
  interpret_each(input, "pom.xml", Language::xml, {add_config_keys});
}

}  // namespace mlready::fuzz
