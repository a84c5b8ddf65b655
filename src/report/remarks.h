#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "mlready/report.h"

// What reports for people say of verdicts beyond status and evidence. Nothing is escaped.

namespace mlready {

/// A place where documentation says that an item is done, though no code does it.
struct UnkeptClaim {
  const ReportItem* item = nullptr;
  const Evidence* place = nullptr;
};

/// All of them, in the order of the items.
std::vector<UnkeptClaim> unkept_claims(const Report& report);

/// The items that apply and whose verdicts are of that confidence.
std::vector<const ReportItem*> items_of(const Report& report, Confidence confidence);

/// "missing", or "missing, low confidence".
std::string status_words(const Verdict& verdict);

/// "Waived until 2027-01-31 by ml-platform: moved to the gateway"
std::string waiver_words(const Waiver& waiver);

/// "Attested by ml-platform on 2026-05-01, until 2027-05-01: the drill of May"
std::string attestation_words(const Attestation& attestation);

/// The first line of the remedy as a sentence of its own: what a colon at its end leads to does not follow.
std::string advice_words(const ReportItem& item);

/// "46 met, 5 partial, 12 missing, 7 not applicable"
std::string count_words(const Report& report);

/// The traits that the repository has: "trains, serves"; "none" where it has none.
std::string trait_words(const Report& report);

}  // namespace mlready
