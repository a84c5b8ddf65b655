#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/match/matching.h"
#include "mlready/fact_store.h"

namespace mlready {

/// A place that a measurement points at.
struct MeasuredPlace {
  FactReference where;  ///< with `Candidates::whole_file` as fact for a whole file
  std::string note;     ///< the figure: "83 % of 120 functions are annotated"
};

/// The result of a measurement under the name by which a rule's signal asks for it (`measured: NAME`).
struct MeasuredSignal {
  std::string name;
  std::vector<MeasuredPlace> places;
};

/// What the rule language cannot say: a ratio, a join. One function a file, beside the rule's YAML.
using Measurement = std::vector<MeasuredSignal> (*)(const FactStore& store);

struct MeasurementEntry {
  std::string_view id;  ///< of the item
  Measurement measure = nullptr;
};

/// The functions in checks/<area>/<item>.cpp, `checks::<area>_<item>` with '-' as '_'. Written by the build.
std::vector<MeasurementEntry> all_measurements();

}  // namespace mlready
