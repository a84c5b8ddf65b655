#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/measure/measurement.h"

namespace mlready {

/// "83 % of 120 functions are annotated"; `part` of `whole`, rounded down.
std::string share_text(std::size_t part, std::size_t whole, std::string_view what);

/// `part` of `whole` in percent; 0 where there is nothing.
double percent(std::size_t part, std::size_t whole);

/// The first place of each of the files that hold most of `places`, each with `note`.
std::vector<MeasuredPlace> leading_places(const std::vector<FactReference>& places, const std::string& note);

}  // namespace mlready
