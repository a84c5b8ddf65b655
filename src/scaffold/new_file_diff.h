#pragma once

#include <string>

#include "scaffold/plan.h"

namespace mlready {

/// The diff that adds `file`, as git writes and applies it (git-diff(1), "Generating patch text with -p").
std::string new_file_diff(const ScaffoldFile& file);

}  // namespace mlready
