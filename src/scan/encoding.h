#pragma once

#include <string>

namespace mlready {

/// `bytes` without a byte order mark, and in UTF-8 where the mark says UTF-16 (RFC 2781), as some shells of Windows
/// write `requirements.txt`. Line numbers stay the same. Lone surrogates become U+FFFD.
std::string decoded(std::string bytes);

}  // namespace mlready
