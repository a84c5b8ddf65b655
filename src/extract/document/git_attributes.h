#pragma once

#include "mlready/file_facts.h"

namespace mlready {

/// Adds a `ConfigKey` {pattern, attributes} for each line of a `.gitattributes` file.
/// https://git-scm.com/docs/gitattributes
void extract_git_attributes(FileFacts& facts);

}  // namespace mlready
