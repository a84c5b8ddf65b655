#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/measure/counts.h"
#include "engine/measure/tally.h"
#include "mlready/file_facts.h"

namespace mlready {

/// The result of a measurement under the name by which a rule's signal asks for it (`measured: NAME`).
struct MeasuredSignal {
  std::string name;
  std::vector<MeasuredPlace> places;
};

/// What the rule language cannot say: a ratio, a join. Two functions a file, beside the rule's YAML: one counts in each
/// file, the other concludes from what was counted in all of them.
struct Measurement {
  std::string_view id;  ///< of the item
  void (*count)(const FileFacts& file, Tallies& tallies) = nullptr;
  std::vector<MeasuredSignal> (*conclude)(const Counts& counts) = nullptr;
};

/// The functions in checks/<area>/<item>.cpp, `checks::count_<area>_<item>` and `checks::<area>_<item>` with '-' as
/// '_'. Written by the build.
std::vector<Measurement> all_measurements();

}  // namespace mlready
