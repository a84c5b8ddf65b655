#include <fmt/format.h>

#include <algorithm>

#include "fleet/html/parts.h"

namespace mlready::html {
namespace {

constexpr double width = 720.0;
constexpr double height = 220.0;
constexpr double left = 36.0;    // room for the figures of the axis
constexpr double bottom = 24.0;  // room for the dates
constexpr double edge = 12.0;

std::vector<std::string> dates_of(const Fleet& fleet) {
  std::vector<std::string> dates;
  for (const auto& point : fleet.trend) {
    if (dates.empty() || dates.back() != point.date) dates.push_back(point.date);
  }
  return dates;
}

double place_of_score(double score) {
  return edge + (height - edge - bottom) * (1.0 - score / 100.0);
}

double place_of_date(const std::vector<std::string>& dates, const std::string& date) {
  const auto position = std::ranges::find(dates, date) - dates.begin();
  return left + edge +
         (width - left - 2.0 * edge) * static_cast<double>(position) / static_cast<double>(dates.size() - 1);
}

std::string number(double value) {
  return fmt::format("{:.1f}", value);
}

Markup label_at(double x, double y, std::string_view anchor, std::string_view words) {
  return element("text", {{"x", number(x)}, {"y", number(y)}, {"text-anchor", std::string(anchor)}}, text(words));
}

Markup grid() {
  Markup lines;
  for (const int score : {0, 25, 50, 75, 100}) {
    const auto y = number(place_of_score(score));
    lines +=
        element("line", {{"class", "grid"}, {"x1", number(left)}, {"x2", number(width)}, {"y1", y}, {"y2", y}}, {});
    lines += label_at(left - 6.0, place_of_score(score) + 4.0, "end", std::to_string(score));
  }
  return lines;
}

Markup series(const Fleet& fleet, const std::vector<std::string>& dates, const FleetRuleSet& set) {
  std::string points;
  Markup dots;
  for (const auto& point : fleet.trend) {
    if (point.rule_set != set.id) continue;
    const auto x = number(place_of_date(dates, point.date));
    const auto y = number(place_of_score(point.mean));
    points += (points.empty() ? "" : " ") + x + "," + y;
    dots += element("circle", {{"class", "point"}, {"cx", x}, {"cy", y}, {"r", "3.5"}}, {});
  }
  const bool leading = set.id == fleet.rule_sets.front().id;
  const auto line = element("polyline", {{"class", leading ? "series" : "series other"}, {"points", points}}, {});
  return points.empty() ? Markup() : line + dots;
}

/// Nothing for a single date, which is no line.
Markup picture(const Fleet& fleet) {
  const auto dates = dates_of(fleet);
  if (dates.size() < 2) return {};
  auto content = grid();
  content += label_at(place_of_date(dates, dates.front()), height - 6.0, "start", dates.front());
  content += label_at(place_of_date(dates, dates.back()), height - 6.0, "end", dates.back());
  for (const auto& set : fleet.rule_sets) content += series(fleet, dates, set);
  return element("svg",
                 {{"class", "trend"},
                  {"role", "img"},
                  {"aria-label", "Mean scores over time; the table has the figures"},
                  {"viewBox", fmt::format("0 0 {:.0f} {:.0f}", width, height)}},
                 content);
}

Markup table(const Fleet& fleet) {
  Markup rows;
  for (const auto& point : fleet.trend) {
    auto cells = element("th", {{"scope", "row"}}, text(point.date)) + number_cell(number(point.mean));
    cells += number_cell(std::to_string(point.repositories));
    cells += element("td", {}, text(rule_set_name(fleet, point.rule_set)));
    rows += element("tr", {}, cells) + Markup::trusted("\n");
  }
  auto heads = column_head("Date") + column_head("Mean score", "number") + column_head("Repositories", "number");
  heads += column_head("Rules");
  return block("table", {{"class", "figures-table"}},
               block("thead", {}, element("tr", {}, heads)) + block("tbody", {}, rows));
}

}  // namespace

Markup trend_section(const Fleet& fleet) {
  if (fleet.trend.empty()) return {};
  return fleet_section("trend", "Over time", "The mean of the repositories that were audited on a date, by rule set.",
                       picture(fleet) + table(fleet));
}

}  // namespace mlready::html
