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
  std::size_t place_of_signal = 0;  ///< 0 for the most telling place of its signal
};

/// Stronger before weaker, files that show more before those that show less, the repository's own face (few folders
/// deep) before its corners.
auto by_weight(const Ranked& ranked) {
  const std::string_view path = ranked.evidence.path;
  return std::tuple(ranked.place_in_file, -static_cast<int>(ranked.evidence.strength),
                    -static_cast<long>(ranked.places_in_file), std::ranges::count(path, '/'), path);
}

/// First the best place of each file, each signal's best before a second one of the same kind; then second places in a
/// file.
auto by_rank(const Ranked& ranked) {
  return std::tuple(ranked.place_in_file, ranked.place_of_signal, by_weight(ranked));
}

/// Each line once, with how much its file shows; a file's strongest places only.
std::vector<Ranked> with_places_in_file(std::vector<Evidence> evidence) {
  std::ranges::sort(evidence, {}, by_strength_and_place);
  std::set<std::pair<std::string, std::uint32_t>> known;
  std::map<std::string, std::size_t> counts;
  std::vector<Ranked> ranked;
  for (auto& one : evidence) {
    if (!known.emplace(one.path, one.line).second) continue;
    const auto place = counts[one.path]++;
    if (place < evidence_limit) ranked.push_back({.evidence = std::move(one), .place_in_file = place});
  }
  for (auto& one : ranked) one.places_in_file = counts[one.evidence.path];
  return ranked;
}

void number_places_of_signals(std::vector<Ranked>& ranked) {
  std::ranges::sort(ranked, {}, by_weight);
  std::map<std::string, std::size_t> signals;
  for (auto& one : ranked) {
    if (one.place_in_file == 0) one.place_of_signal = signals[one.evidence.signal]++;
  }
}

}  // namespace

std::vector<Evidence> select_evidence(std::vector<Evidence> evidence) {
  auto ranked = with_places_in_file(std::move(evidence));
  number_places_of_signals(ranked);
  std::ranges::sort(ranked, {}, by_rank);
  if (ranked.size() > evidence_limit) ranked.resize(evidence_limit);
  std::vector<Evidence> selected;
  for (auto& one : ranked) selected.push_back(std::move(one.evidence));
  std::ranges::sort(selected, {}, by_strength_and_place);
  return selected;
}

}  // namespace mlready
