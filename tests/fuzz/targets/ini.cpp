#include "extract/document/config_keys.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// INI files, Java properties and the keys in them; the paths tell which.
void ini(std::string_view input) {
  interpret_each(input, "setup.cfg", Language::ini, {add_config_keys});
}

}  // namespace mlready::fuzz
