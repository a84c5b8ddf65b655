#include <fmt/format.h>

#include <algorithm>

#include "report/gain.h"
#include "report/html/overview.h"
#include "report/html/remedy.h"
#include "report/html/terms.h"

namespace mlready::html {
namespace {

constexpr std::size_t most_steps = 6;

Markup step(const Report& report, const Gain& gain) {
  const auto& item = *gain.item;
  const auto figure = element("span", {{"class", "gain"}}, text(fmt::format("+{:.1f}", gain.points)));
  const auto title = element("h3", {}, link(item_address(item), text(item.title)));
  const auto kind = element("p", {{"class", "kind"}},
                            status_mark(item.verdict.status) + severity_tag(item.severity) +
                                element("span", {}, text(area_title(report, item.area))));
  return block("li", {}, figure + title + kind + lead_of_markdown(item.remediation));
}

}  // namespace

Markup first_steps(const Report& report) {
  const auto best = greatest_gains(report, most_steps);
  if (best.empty()) return {};
  Markup steps;
  double total = report.score.total;
  for (const auto& gain : best) {
    steps += step(report, gain);
    total += gain.points;
  }
  const auto words = fmt::format("What gains most in the score. All of it would lift {:.1f} to {:.1f}.",
                                 report.score.total, std::min(total, 100.0));
  return block("section", {{"class", "first"}, {"id", "first"}, {"aria-labelledby", "first-title"}},
               element("h2", {{"id", "first-title"}}, text("What first")) +
                   element("p", {{"class", "intro"}}, text(words)) + block("ol", {}, steps));
}

}  // namespace mlready::html
