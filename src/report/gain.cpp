#include "report/gain.h"

#include <algorithm>
#include <map>
#include <string>

#include "mlready/score.h"
#include "report/layout.h"

namespace mlready {
namespace {

/// By area that counts in the total: the weight of its items that apply.
std::map<std::string, double> weights_by_area(const Report& report) {
  std::map<std::string, double> weights;
  for (const auto& area : report.score.areas) {
    if (counts_in_total(area) && applies(area)) weights[area.area] = 0.0;
  }
  for (const auto& item : report.items) {
    const auto area = weights.find(item.area);
    if (area == weights.end() || item.verdict.status == Status::not_applicable) continue;
    area->second += weight(item.severity);
  }
  return weights;
}

}  // namespace

std::vector<Gain> gains(const Report& report) {
  const auto weights = weights_by_area(report);
  std::vector<Gain> result;
  for (const auto& item : report.items) {
    const auto area = weights.find(item.area);
    const bool counts = area != weights.end() && item.verdict.status != Status::not_applicable;
    const auto lacking = counts ? (1.0 - points(item.verdict.status)) * weight(item.severity) : 0.0;
    const auto share = counts ? lacking / area->second : 0.0;
    result.push_back({&item, 100.0 * share / static_cast<double>(std::max<std::size_t>(weights.size(), 1))});
  }
  return result;
}

std::vector<Gain> greatest_gains(const Report& report, std::size_t limit) {
  auto result = gains(report);
  std::erase_if(result, [](const Gain& gain) { return gain.points <= 0.0 || gain.item->waiver; });
  std::stable_sort(result.begin(), result.end(), [](const Gain& left, const Gain& right) {
    if (left.points != right.points) return left.points > right.points;
    return left.item->severity > right.item->severity;
  });
  result.resize(std::min(result.size(), limit));
  return result;
}

}  // namespace mlready
