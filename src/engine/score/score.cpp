#include "mlready/score.h"

#include <algorithm>
#include <string>
#include <vector>

namespace mlready {
namespace {

struct AreaSum {
  AreaScore counts;
  double earned = 0.0;
  double possible = 0.0;

  double share() const { return possible > 0.0 ? 100.0 * earned / possible : 0.0; }
};

std::vector<AreaSum> known_areas() {
  std::vector<AreaSum> sums;
  for (const auto& area : areas()) {
    AreaSum sum;
    sum.counts.area = area.id;
    sum.counts.title = area.title;
    sum.counts.items = area.items;
    sums.push_back(sum);
  }
  return sums;
}

/// The sum of that area; a new one behind the others where a rule pack brought an area of its own.
AreaSum& sum_of(std::vector<AreaSum>& sums, const std::string& area) {
  const auto found =
      std::find_if(sums.begin(), sums.end(), [&](const AreaSum& sum) { return sum.counts.area == area; });
  if (found != sums.end()) return *found;
  AreaSum sum;
  sum.counts.area = area;
  sum.counts.title = area;
  return sums.emplace_back(sum);
}

int& count_of(AreaScore& area, Status status) {
  switch (status) {
    case Status::met:
      return area.met;
    case Status::partial:
      return area.partial;
    case Status::missing:
      return area.missing;
    case Status::not_applicable:
      break;
  }
  return area.not_applicable;
}

void add(AreaSum& sum, const ReportItem& item) {
  ++count_of(sum.counts, item.verdict.status);
  if (item.verdict.status == Status::not_applicable) return;
  sum.earned += points(item.verdict.status) * weight(item.severity);
  sum.possible += weight(item.severity);
}

int applicable(const AreaSum& sum) {
  return sum.counts.met + sum.counts.partial + sum.counts.missing;
}

/// Total, coverage and weakest area, from the areas of the checklist.
void fold(const std::vector<AreaSum>& sums, Score& result) {
  double total = 0.0;
  double weakest = 0.0;
  int counted = 0;
  int applying = 0;
  int items = 0;
  for (const auto& sum : sums) {
    items += sum.counts.items;
    if (sum.counts.items == 0 || sum.possible == 0.0) continue;
    if (counted == 0 || sum.share() < weakest) {
      weakest = sum.share();
      result.weakest_area = sum.counts.area;
    }
    total += sum.share();
    applying += std::min(applicable(sum), sum.counts.items);
    ++counted;
  }
  if (counted > 0) result.total = one_decimal(total / counted);
  result.coverage = one_decimal(100.0 * applying / items);
}

}  // namespace

Score score(std::span<const ReportItem> items) {
  auto sums = known_areas();
  for (const auto& item : items) add(sum_of(sums, item.area), item);
  Score result;
  fold(sums, result);
  for (auto& sum : sums) {
    sum.counts.score = one_decimal(sum.share());
    result.areas.push_back(sum.counts);
  }
  return result;
}

}  // namespace mlready
