#include "report/console_remarks.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "report/console_lines.h"
#include "report/escape.h"
#include "report/gain.h"
#include "report/layout.h"
#include "report/remarks.h"

namespace mlready {
namespace {

constexpr std::size_t few_steps = 5;
constexpr std::size_t few_unsure = 5;
constexpr std::size_t few_claims = 5;
constexpr std::size_t few_problems = 10;

/// `count` entries under a heading, `limit` of them unless all are wanted.
std::string limited(std::string text, std::size_t count, std::size_t limit, bool all,
                    const std::function<std::string(std::size_t)>& entry) {
  if (count == 0) return {};
  const auto shown = all ? count : std::min(count, limit);
  for (std::size_t at = 0; at < shown; ++at) text += entry(at);
  return shown == count ? text : text + fmt::format("  and {} more\n", count - shown);
}

std::size_t widest_id(const std::vector<Gain>& steps) {
  std::size_t widest = 0;
  for (const auto& step : steps) widest = std::max(widest, display_width(visible_line(step.item->verdict.id)));
  return widest;
}

}  // namespace

std::string console_first_steps(const Report& report, const TerminalStyle& style) {
  constexpr std::size_t gain_columns = 9;
  constexpr std::size_t gap = 2;
  const auto steps = greatest_gains(report, few_steps);
  if (steps.empty()) return {};
  const auto id_columns = widest_id(steps) + gap;
  auto text = console_heading("First, by what each adds to the score", style);
  for (const auto& step : steps) {
    const auto id = TerminalStyle::padded(style.safe(step.item->verdict.id), id_columns);
    const auto used = gain_columns + id_columns;
    const auto advice =
        style.width() > used ? style.cut(style.safe(advice_words(*step.item)), style.width() - used) : "";
    text += style.paint(fmt::format("{:>+7.1f}", step.points), Tone::good) + "  " + id + advice + "\n";
  }
  return text;
}

std::string console_unsure(const Report& report, const TerminalStyle& style, bool detailed) {
  constexpr std::size_t columns = 4;
  const auto items = items_of(report, Confidence::low);
  const auto entry = [&](std::size_t at) {
    const auto& verdict = items[at]->verdict;
    auto text = console_paragraph(fmt::format("{}: {}", verdict.id, to_string(verdict.status)), style, "", 2);
    return verdict.evidence.empty() ? text : text + console_place(verdict.evidence.front(), style, columns);
  };
  return limited(console_heading("Worth a look first: verdicts of low confidence", style), items.size(), few_unsure,
                 detailed, entry);
}

std::string console_claims(const Report& report, const TerminalStyle& style, bool detailed) {
  constexpr std::size_t columns = 4;
  const auto claims = unkept_claims(report);
  const auto entry = [&](std::size_t at) {
    return "  " + style.safe(claims[at].item->verdict.id) + "\n" + console_place(*claims[at].place, style, columns);
  };
  return limited(console_heading("Claimed, but no implementation found", style), claims.size(), few_claims, detailed,
                 entry);
}

std::string console_notices(const Report& report, const TerminalStyle& style) {
  const auto& notices = report.notices;
  const auto entry = [&](std::size_t at) { return console_paragraph(notices[at], style, "", 2); };
  return limited(console_heading("Waivers and attestations", style), notices.size(), notices.size(), true, entry);
}

std::string console_problems(const Report& report, const TerminalStyle& style, bool detailed) {
  const auto entry = [&](std::size_t at) {
    const auto& problem = report.problems[at];
    return console_paragraph(place_of(problem) + ": " + problem.message, style, "", 2);
  };
  return limited(console_heading("Could not be read", style), report.problems.size(), few_problems, detailed, entry);
}

}  // namespace mlready
