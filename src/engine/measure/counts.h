#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/measure/tally.h"
#include "mlready/fact_reference.h"

namespace mlready {

/// A place that a measurement points at.
struct MeasuredPlace {
  FactReference where;
  std::string note;  ///< the figure: "83 % of 120 functions are annotated"
};

/// What one measurement counted in all files.
class Counts {
 public:
  /// @param tallies of that measurement, each with the number of its file, in order
  explicit Counts(std::vector<std::pair<std::uint32_t, Tally>> tallies) : tallies_(std::move(tallies)) {}

  std::size_t of(std::string_view name) const;

  /// The first `name` of each of the files that hold most of them, with `note`.
  std::vector<MeasuredPlace> leading(std::string_view name, const std::string& note) const;

 private:
  std::vector<std::pair<std::uint32_t, Tally>> tallies_;
};

}  // namespace mlready
