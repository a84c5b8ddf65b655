#pragma once

#include <functional>
#include <string>
#include <vector>

#include "config/configuration.h"
#include "mlready/report.h"

namespace mlready {

/// What people decided or gave their word for, and what is needed to judge whether it holds.
struct Decisions {
  std::vector<Placed<Waiver>> waivers;
  std::vector<Placed<Attestation>> attestations;
  PlacedNames forbidden;  ///< items and areas that may not be waived
  std::string today;      ///< ISO 8601
  std::string scope;      ///< the audited folder, as paths of waivers see it
  /// Whether the repository has a file; paths as the configuration writes them.
  std::function<bool(const std::string& path)> has_file;
};

/// `report` with each waiver and attestation in force at its item, and a notice for each that is not: expired,
/// forbidden, superfluous, dated in the future, or lacking its evidence. No status and no score changes; where an item
/// is attested, `Score::with_attestations` says what the total would be if the attested ones were met. Waivers and
/// attestations of items that were not judged are passed over.
Report with_decisions(Report report, const Decisions& decisions);

}  // namespace mlready
