#include "engine/measure/share.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "engine/decide/select.h"

namespace mlready {

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

std::string share_text(std::size_t part, std::size_t whole, std::string_view what) {
  return fmt::format("{} of {} ({} %) {}", part, whole, static_cast<int>(percent(part, whole)), what);
}

std::vector<MeasuredPlace> leading_places(const std::vector<FactReference>& places, const std::string& note) {
  std::map<std::uint32_t, std::vector<FactReference>> by_file;
  for (const auto place : places) by_file[place.file].push_back(place);
  std::vector<const std::vector<FactReference>*> files;
  for (const auto& [file, list] : by_file) files.push_back(&list);
  std::ranges::stable_sort(files, std::greater{}, [](const auto* list) { return list->size(); });
  std::vector<MeasuredPlace> leading;
  for (const auto* list : files) {
    if (leading.size() == evidence_limit) break;
    leading.push_back({list->front(), note});
  }
  return leading;
}

}  // namespace mlready
