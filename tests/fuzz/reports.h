#pragma once

#include <string>
#include <string_view>

#include "mlready/report.h"

namespace mlready::fuzz {

/// `text` with a credential in place of each `@TOKEN@` that is a word of its own. The corpora hold none themselves.
std::string with_credential(std::string_view text);

/// Requires that every format can be written, that JSON gives the same report back, and that nowhere is the credential
/// of `with_credential`.
void require_sound(const Report& report);

}  // namespace mlready::fuzz
