#pragma once

#include <string>

#include "fleet/fleet.h"

// What the forms for people share. Nothing is escaped.

namespace mlready {

/// "62.5", or "–" where there is no score.
std::string score_words(const std::optional<double>& score);

/// "+2.5", "−1.0", "0.0"; empty where there is nothing to compare with.
std::string change_words(const std::optional<double>& change);

/// "52 repositories; mean score 48.3 over 49 of them"
std::string summary_words(const Fleet& fleet);

/// "not audited on 2026-11-01: …" where the last audit failed; empty otherwise.
std::string error_words(const FleetRow& row);

/// "rules 0123abcd", with the settings where there are some.
std::string rule_set_words(const RuleSetId& id);

/// Whether a view has to tell rule sets apart.
bool has_rule_sets(const Fleet& fleet);

}  // namespace mlready
