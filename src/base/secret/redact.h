#pragma once

#include <string>
#include <string_view>

namespace mlready {

/// `line` with `[redacted]` in place of what looks like a credential: known forms of tokens and keys, passwords in
/// URLs, and literals assigned to names like `password`. Rather too much than too little.
std::string redact(std::string_view line);

}  // namespace mlready
