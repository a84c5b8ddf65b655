#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/match/match.h"

namespace mlready {

/// How often a file holds something that a measurement counts.
struct Tally {
  std::string_view item;  ///< id of the rule that measures
  std::string_view name;
  std::uint32_t count = 0;
  std::uint32_t first = Match::whole_file;  ///< the first such fact, by number; `whole_file` where it has no place
};

/// The tallies of one file, as measurements write them.
class Tallies {
 public:
  /// What is added next belongs to the measurement of `item`, a text that outlives the tallies.
  void start(std::string_view item) { item_ = item; }

  /// Counts one `name`, a literal, at the fact with that number. Facts may come in any order.
  void add(std::string_view name, std::uint32_t fact = Match::whole_file);

  const std::vector<Tally>& all() const { return tallies_; }

 private:
  std::string_view item_;
  std::vector<Tally> tallies_;
};

}  // namespace mlready
