#include "engine/measure/counts.h"

#include <algorithm>

#include "engine/measure/share.h"

namespace mlready {

std::size_t Counts::of(std::string_view name) const {
  std::size_t count = 0;
  for (const auto& [file, tally] : tallies_) count += tally.name == name ? tally.count : 0;
  return count;
}

std::vector<MeasuredPlace> Counts::leading(std::string_view name, const std::string& note) const {
  std::vector<std::pair<std::uint32_t, Tally>> files;
  for (const auto& counted : tallies_) {
    if (counted.second.name == name) files.push_back(counted);
  }
  std::ranges::stable_sort(files, std::greater{}, [](const auto& counted) { return counted.second.count; });
  if (files.size() > leading_files) files.resize(leading_files);
  std::vector<MeasuredPlace> places;
  for (const auto& [file, tally] : files) places.push_back({{file, tally.first}, note});
  return places;
}

}  // namespace mlready
