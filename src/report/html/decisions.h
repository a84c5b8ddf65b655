#pragma once

#include "mlready/report.h"
#include "report/html/markup.h"
#include "report/source_link.h"

// What people decided or vouched for, apart from what the repository proves.

namespace mlready::html {

/// Who lives without the item, why and until when.
Markup waiver_note(const Waiver& waiver);

/// Who vouches for the item, how and until when.
Markup attestation_note(const Attestation& attestation, const SourceLinks& links);

}  // namespace mlready::html
