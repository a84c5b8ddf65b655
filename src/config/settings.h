#pragma once

#include <map>
#include <string>
#include <vector>

#include "config/configuration.h"
#include "mlready/audit.h"
#include "mlready/gate.h"

namespace mlready {

/// `options` with what `configuration` says: which items are judged and how grave they are, and what is known of the
/// traits. An item that is switched off is judged where `only` on the command line names it.
AuditOptions audit_options(const Configuration& configuration, const std::vector<RuleInfo>& rules,
                           AuditOptions options);

/// The traits that `configuration` sets.
std::map<Trait, bool> known_traits(const Configuration& configuration);

/// What the gate demands.
GateOptions gate_options(const Configuration& configuration);

/// One sentence for each setting that a reader of the report has to know: set traits, changed severities, items that
/// are switched off, and files that are left out.
std::vector<std::string> setting_notices(const Configuration& configuration, std::size_t files_left_out);

}  // namespace mlready
