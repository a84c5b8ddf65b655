#include "report/html/chart.h"

#include <fmt/format.h>

#include "report/html/terms.h"
#include "report/layout.h"

namespace mlready::html {
namespace {

constexpr int square = 11;  // side of an item's square, and from it to the next one
constexpr int pitch = 14;

Markup rectangle(const std::string& css_class, int x, double width, int height) {
  return element("rect",
                 {{"class", css_class},
                  {"x", std::to_string(x)},
                  {"width", fmt::format("{:.1f}", width)},
                  {"height", std::to_string(height)}},
                 {});
}

/// The left half of a square is a triangle, so that partial does not look like a narrow bar.
Markup item_square(const ReportItem& item, int x) {
  const std::string status(to_string(item.verdict.status));
  const auto title = element("title", {}, text(fmt::format("{}: {}", item.title, label(item.verdict.status))));
  auto shape = element("rect",
                       {{"class", "cell " + status},
                        {"x", fmt::format("{}.5", x)},
                        {"y", "0.5"},
                        {"width", std::to_string(square - 1)},
                        {"height", std::to_string(square - 1)}},
                       {});
  if (item.verdict.status == Status::partial) {
    shape += element("path", {{"class", "half"}, {"d", fmt::format("M{} 0v{}h{}z", x, square, square)}}, {});
  }
  return element("g", {}, title + shape);
}

std::string counts_in_words(const AreaScore& area) {
  auto words = fmt::format("{} met, {} partial, {} missing", area.met, area.partial, area.missing);
  if (area.not_applicable > 0) words += fmt::format(", {} not applicable", area.not_applicable);
  return words;
}

/// The squares of an area, the met ones first.
Markup squares(const Report& report, const AreaScore& area) {
  Markup cells;
  int x = 0;
  for (const auto status : {Status::met, Status::partial, Status::missing, Status::not_applicable}) {
    for (const auto* item : items_with(report, status)) {
      if (item->area != area.area) continue;
      cells += item_square(*item, x);
      x += pitch;
    }
  }
  return element("svg",
                 {{"class", "squares"},
                  {"role", "img"},
                  {"aria-label", counts_in_words(area)},
                  {"width", std::to_string(x)},
                  {"height", std::to_string(square)},
                  {"viewBox", fmt::format("0 0 {} {}", x, square)}},
                 cells);
}

Markup number_cell(int number) {
  return element("td", {{"class", number == 0 ? "number none" : "number"}}, text(std::to_string(number)));
}

Markup row(const Report& report, const AreaScore& area) {
  const bool judged = applies(area);
  auto name = link("#area-" + area.area, text(area.title));
  if (!counts_in_total(area)) name += element("span", {{"class", "aside"}}, text(" beside the total"));
  if (area.area == report.score.weakest_area) name += element("span", {{"class", "aside"}}, text(" weakest"));
  auto cells = element("th", {{"scope", "row"}}, name);
  cells += element("td", {{"class", "score"}}, text(judged ? fmt::format("{:.1f}", area.score) : "–"));
  cells += element("td", {{"class", "bar"}}, judged ? score_bar(area.score) : Markup());
  cells += element("td", {{"class", "cells"}}, squares(report, area));
  for (const int number : {area.met, area.partial, area.missing, area.not_applicable}) cells += number_cell(number);
  return element("tr", {{"class", counts_in_total(area) ? "counted" : "beside"}}, cells) + Markup::trusted("\n");
}

Markup head_cell(std::string_view css_class, std::string_view words) {
  return element("th", {{"scope", "col"}, {"class", std::string(css_class)}}, text(words));
}

Markup head() {
  auto cells = head_cell("", "Area") + head_cell("score", "Score");
  cells += element("td", {{"class", "bar"}}, {}) + head_cell("cells", "Items");
  for (const auto status : {Status::met, Status::partial, Status::missing}) cells += head_cell("number", label(status));
  cells += element("th", {{"scope", "col"}, {"class", "number"}},
                   element("abbr", {{"title", std::string(label(Status::not_applicable))}}, text("n/a")));
  return block("thead", {}, element("tr", {}, cells));
}

}  // namespace

Markup score_bar(double score) {
  return element("svg",
                 {{"class", "score-bar"},
                  {"viewBox", "0 0 100 10"},
                  {"preserveAspectRatio", "none"},
                  {"aria-hidden", "true"},
                  {"focusable", "false"}},
                 rectangle("track", 0, 100.0, 10) + rectangle("fill", 0, score, 10));
}

Markup area_chart(const Report& report) {
  Markup rows;
  for (const auto& area : report.score.areas) {
    if (applies(area) || area.not_applicable > 0) rows += row(report, area);
  }
  const auto caption = element("caption", {}, text("Readiness by area"));
  return block("table", {{"class", "areas"}}, caption + head() + block("tbody", {}, rows));
}

}  // namespace mlready::html
