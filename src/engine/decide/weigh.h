#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/evaluate/evaluate.h"
#include "engine/reach/reach.h"
#include "mlready/verdict.h"

namespace mlready {

/// What a place proves once its surroundings are looked at: less in documents and in code that nothing names, more
/// where CI or a test exercises it. See docs/rules.md, "Strength".
struct Weight {
  Strength strength = Strength::none;
  std::string_view note;  ///< why it counts less or more; empty where nothing changed; text of the place or of `Reach`
};

Weight weigh(const Place& place, const Records& records, const Reach& reach);

/// The place as evidence, without its excerpt.
Evidence to_evidence(const Place& place, const Weight& weight, const std::string& signal, const Records& records);

}  // namespace mlready
