#include "report/layout.h"

#include <fmt/format.h>

#include <algorithm>

namespace mlready {
namespace {

constexpr std::size_t short_commit = 10;

std::string place(const std::string& path, std::uint32_t first, std::uint32_t last) {
  if (first == 0) return path;
  return last > first ? fmt::format("{}:{}-{}", path, first, last) : fmt::format("{}:{}", path, first);
}

int applicable(const AreaScore& area) {
  return area.met + area.partial + area.missing;
}

}  // namespace

std::string place_of(const Evidence& evidence) {
  return place(evidence.path, evidence.line, evidence.end_line);
}

std::string place_of(const Problem& problem) {
  return place(problem.path, problem.line, problem.line);
}

std::vector<const ReportItem*> items_with(const Report& report, Status status) {
  std::vector<const ReportItem*> items;
  for (const auto& item : report.items) {
    if (item.verdict.status == status) items.push_back(&item);
  }
  return items;
}

std::vector<const ReportItem*> gravest_first(std::vector<const ReportItem*> items) {
  std::stable_sort(items.begin(), items.end(),
                   [](const ReportItem* left, const ReportItem* right) { return left->severity > right->severity; });
  return items;
}

std::string revision_words(const Revision& revision) {
  if (!revision.commit) return {};
  return revision.commit->substr(0, short_commit) + (revision.dirty ? " with local changes" : "");
}

std::string total_words(const Score& score) {
  return weakest_area(score) == nullptr ? "not judged" : fmt::format("{:.1f} of 100", score.total);
}

std::string coverage_words(const Report& report) {
  int applying = 0;
  int items = 0;
  for (const auto& area : report.score.areas) {
    applying += std::min(applicable(area), area.items);
    items += area.items;
  }
  return fmt::format("{} of {} items apply", applying, items);
}

const AreaScore* weakest_area(const Score& score) {
  const auto found = std::find_if(score.areas.begin(), score.areas.end(),
                                  [&](const AreaScore& area) { return area.area == score.weakest_area; });
  return found == score.areas.end() ? nullptr : &*found;
}

bool counts_in_total(const AreaScore& area) {
  return area.items > 0;
}

bool applies(const AreaScore& area) {
  return applicable(area) > 0;
}

}  // namespace mlready
