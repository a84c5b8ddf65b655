#pragma once

#include <span>
#include <string>

#include "mlready/report.h"
#include "report/html/markup.h"
#include "report/source_link.h"

namespace mlready::html {

/// "src/train.py:12", linked to the line where the host is known.
Markup place(const Evidence& evidence, const SourceLinks& links);

/// The places that prove an item, each with its strength, excerpt and note; after the first few the rest is folded.
Markup places(std::span<const Evidence> evidence, const SourceLinks& links);

/// Where documentation claims an item, each with its excerpt.
Markup claimed_places(std::span<const Evidence> claims, const SourceLinks& links);

}  // namespace mlready::html
