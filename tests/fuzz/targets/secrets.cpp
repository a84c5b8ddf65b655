#include "extract/secret/secrets.h"

#include "fuzz.h"

namespace mlready::fuzz {

/// Committed credentials.
void secrets(std::string_view input) {
  extract_each(input, "settings.py", std::nullopt, {extract_secrets});
}

}  // namespace mlready::fuzz
