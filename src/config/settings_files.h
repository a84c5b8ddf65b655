#pragma once

#include <string>
#include <vector>

#include "config/configured_audit.h"

namespace mlready {

/// The files, wherever they are, that say how `request` is judged: configurations that hold or would hold if they
/// existed, rules and baseline of the command line.
std::vector<std::string> settings_files(const AuditRequest& request);

}  // namespace mlready
