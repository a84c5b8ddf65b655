#include "extract/document/config_keys.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Files of environment variables.
void dotenv(std::string_view input) {
  interpret_each(input, ".env", Language::dotenv, {add_config_keys});
}

}  // namespace mlready::fuzz
