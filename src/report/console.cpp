#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "report/console_items.h"
#include "report/console_remarks.h"
#include "report/formats.h"
#include "report/grouping.h"
#include "report/layout.h"
#include "report/remarks.h"
#include "report/terminal_style.h"

// For a person at a terminal: the first screen says how ready the repository is and what to do first, what follows why.

namespace mlready {
namespace {

constexpr std::size_t title_columns = 29;
constexpr std::size_t label_columns = 22;

std::string head(const Report& report, const TerminalStyle& style) {
  const auto revision = revision_words(report.target.revision);
  const auto line = fmt::format("mlready {}  {}  {}", report.tool_version, report.target.path, revision);
  return style.paint(style.safe(trim(line)), Tone::faint) + "\n\n";
}

std::string labelled(std::string_view label, const std::string& value) {
  return TerminalStyle::padded(label, label_columns) + value + "\n";
}

std::string summary(const Report& report, const TerminalStyle& style) {
  const auto total = style.paint(total_words(report.score), tone_of(report.score.total));
  auto text = labelled("Production readiness", total);
  if (const auto& attested = report.score.with_attestations; attested) {
    text += labelled("With attestations", fmt::format("{:.1f} of 100", *attested));
  }
  text += labelled("Coverage", fmt::format("{:.1f} % ({})", report.score.coverage, coverage_words(report)));
  if (const auto* weakest = weakest_area(report.score)) {
    text += labelled("Weakest area", fmt::format("{}, {:.1f}", style.safe(weakest->title), weakest->score));
  }
  if (!report.traits.empty()) text += labelled("Traits", trait_words(report));
  return text;
}

std::string gate(const Gate& gate, const TerminalStyle& style) {
  if (gate.passed) return {};
  auto text = labelled("Gate", style.paint("failed", Tone::bad));
  for (const auto& reason : gate.reasons) text += "  " + style.safe(reason) + "\n";
  return text;
}

/// "4 met, 1 partial, 2 missing", the figures under one another.
std::string counts(const AreaScore& area) {
  return fmt::format("{:>3} met {:>3} partial {:>3} missing", area.met, area.partial, area.missing);
}

std::string area_row(const AreaScore& area, const TerminalStyle& style) {
  constexpr std::size_t figure_columns = 37;
  constexpr std::size_t narrowest_bar = 6;
  constexpr std::size_t widest_bar = 24;
  const auto title = style.safe(area.title) + (counts_in_total(area) ? "" : " (beside the total)");
  const auto row = TerminalStyle::padded(style.cut(title, title_columns), title_columns);
  if (!applies(area)) return row + style.paint("not applicable", Tone::faint) + "\n";
  const auto used = title_columns + figure_columns;
  const auto room = style.width() > used ? style.width() - used : 0;
  const auto bar = style.bar(area.score, std::clamp(room, narrowest_bar, widest_bar));
  return row + style.paint(bar, tone_of(area.score)) + fmt::format(" {:>5.1f}", area.score) +
         (room >= narrowest_bar ? counts(area) : std::string()) + "\n";
}

std::string areas(const Report& report, const TerminalStyle& style) {
  std::string text = "\n";
  for (const auto& area : report.score.areas) {
    if (applies(area) || area.not_applicable > 0) text += area_row(area, style);
  }
  return text;
}

}  // namespace

std::string render_console(const Report& report, const RenderOptions& options) {
  const TerminalStyle style(options);
  auto text = head(report, style) + summary(report, style) + gate(report.gate, style) + areas(report, style);
  text += console_first_steps(report, style);
  text += console_claims(report, style, options.detailed);
  text += console_unsure(report, style, options.detailed);
  text += console_groups(report, style, options);
  if (shows(options.view, Status::not_applicable)) text += console_not_applicable(report, style);
  text += console_notices(report, style);
  text += console_problems(report, style, options.detailed);
  return text;
}

}  // namespace mlready
