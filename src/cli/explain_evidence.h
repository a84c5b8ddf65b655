#pragma once

#include <string>

#include "audit/trace.h"

namespace mlready {

/// How a repository was judged on an item, as text: the verdict, what it takes, and each signal with what was found,
/// or with what was looked for and not found.
std::string explained(const ItemTrace& trace);

}  // namespace mlready
