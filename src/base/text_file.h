#pragma once

#include <string>

#include "mlready/result.h"

namespace mlready {

/// The bytes of a file of the user's own (a rule, a case); files of an audited repository come from a `FileSystem`.
/// Fails where it cannot be read.
Result<std::string> read_text_file(const std::string& path);

}  // namespace mlready
