#include "report/why_score.h"

#include <fmt/format.h>

#include <map>

#include "base/text.h"
#include "mlready/score.h"
#include "report/escape.h"
#include "report/gain.h"
#include "report/layout.h"

namespace mlready {
namespace {

constexpr std::size_t id_columns = 38;

/// "partial  medium    0.5 × 2 = 1.0   +1.4 if met"
std::string item_line(const ReportItem& item, double gain) {
  const auto id = visible_line(item.verdict.id);
  const auto status = item.verdict.status;
  if (status == Status::not_applicable) return fmt::format("  {:<{}} does not apply\n", id, id_columns);
  const auto earned = points(status) * weight(item.severity);
  auto line = fmt::format("  {:<{}} {:<8} {:<9} {:.1f} × {:.0f} = {:.1f}", id, id_columns, to_string(status),
                          to_string(item.severity), points(status), weight(item.severity), earned);
  if (gain > 0.0) line += fmt::format("   +{:.1f} if met", gain);
  if (item.waiver) line += "   waived, which earns nothing";
  return line + "\n";
}

struct Sums {
  double earned = 0.0;
  double possible = 0.0;
};

Sums sums_of(const Report& report, const std::string& area) {
  Sums sums;
  for (const auto& item : report.items) {
    if (item.area != area || item.verdict.status == Status::not_applicable) continue;
    sums.earned += points(item.verdict.status) * weight(item.severity);
    sums.possible += weight(item.severity);
  }
  return sums;
}

std::string area_lines(const Report& report, const AreaScore& area, const std::map<std::string, double>& gain_of) {
  const auto sums = sums_of(report, area.area);
  auto text = "\n" + visible_line(area.title);
  if (!counts_in_total(area)) text += " (beside the total)";
  text += sums.possible > 0.0
              ? fmt::format(": 100 × {:.1f} ÷ {:.0f} = {:.1f}\n", sums.earned, sums.possible, area.score)
              : ": nothing applies, so it is in no sum\n";
  for (const auto& item : report.items) {
    if (item.area == area.area) text += item_line(item, gain_of.at(item.verdict.id));
  }
  return text;
}

std::string total_line(const Report& report) {
  std::vector<std::string> scores;
  for (const auto& area : report.score.areas) {
    if (counts_in_total(area) && applies(area)) scores.push_back(fmt::format("{:.1f}", area.score));
  }
  if (scores.empty()) return "There is no score: nothing of the checklist applies.\n";
  return fmt::format("Score {:.1f} = ({}) ÷ {}\nThe mean of the areas of the checklist in which anything applies.\n",
                     report.score.total, join(scores, " + "), scores.size());
}

}  // namespace

std::string why_score(const Report& report) {
  std::map<std::string, double> gain_of;
  for (const auto& gain : gains(report)) gain_of[gain.item->verdict.id] = gain.points;
  auto text = total_line(report);
  text += fmt::format("Coverage {:.1f} %: {}.\n", report.score.coverage, coverage_words(report));
  if (report.score.with_attestations) {
    text += fmt::format("If what is attested were proven it would be {:.1f}.\n", *report.score.with_attestations);
  }
  text += fmt::format("It compares only with scores by the same rules and settings: {}\n",
                      visible_line(report.rules_digest));
  text += "An item earns 1.0 (met), 0.5 (partial) or 0.0 (missing) times the weight of its severity.\n";
  for (const auto& area : report.score.areas) text += area_lines(report, area, gain_of);
  return text;
}

}  // namespace mlready
