#pragma once

#include <string>

#include "cli/exit_code.h"
#include "cli/log.h"
#include "cli/options.h"
#include "mlready/report.h"

namespace mlready {

/// Writes every report that `presentation` asks for, even where one of them fails.
/// @param folder the folder on this machine that paths of the report begin at; empty for none. Only a terminal that has
///     hyperlinks is told.
ExitCode write_reports(const Report& report, const Presentation& presentation, const std::string& folder,
                       const Log& log);

}  // namespace mlready
