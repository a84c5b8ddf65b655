#include "engine/decide/select.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace mlready {
namespace {

auto by_strength_and_place(const Evidence& evidence) {
  return std::tuple(-static_cast<int>(evidence.strength), std::string_view(evidence.path), evidence.line,
                    std::string_view(evidence.signal));
}

struct Ranked {
  Evidence evidence;
  std::size_t place_in_file = 0;  ///< 0 for the strongest place of its file
  std::size_t places_in_file = 0;
  std::size_t place_of_signal = 0;  ///< 0 for the strongest place of its signal
};

/// First the best place of each file, each signal's best before a second one of the same kind, files that show more
/// before those that show less; then second places in a file.
auto by_rank(const Ranked& ranked) {
  return std::tuple(ranked.place_in_file, ranked.place_of_signal, -static_cast<int>(ranked.evidence.strength),
                    -static_cast<long>(ranked.places_in_file), std::string_view(ranked.evidence.path));
}

}  // namespace

std::vector<Evidence> select_evidence(std::vector<Evidence> evidence) {
  std::ranges::sort(evidence, {}, by_strength_and_place);
  std::set<std::pair<std::string, std::uint32_t>> known;
  std::map<std::string, std::size_t> counts;
  std::map<std::string, std::size_t> signals;
  std::vector<Ranked> ranked;
  for (auto& one : evidence) {
    if (!known.emplace(one.path, one.line).second) continue;
    const auto place = counts[one.path]++;
    const auto of_signal = place == 0 ? signals[one.signal]++ : 0;
    if (place < evidence_limit) ranked.push_back({std::move(one), place, 0, of_signal});
  }
  for (auto& one : ranked) one.places_in_file = counts[one.evidence.path];
  std::ranges::sort(ranked, {}, by_rank);
  if (ranked.size() > evidence_limit) ranked.resize(evidence_limit);
  std::vector<Evidence> selected;
  for (auto& one : ranked) selected.push_back(std::move(one.evidence));
  std::ranges::sort(selected, {}, by_strength_and_place);
  return selected;
}

}  // namespace mlready
